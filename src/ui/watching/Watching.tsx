/** The watch: inputs, forecasts, calibration, and alarms up to today. */
import { WATCHING } from '../../text/watching.ts';
import { Panel } from '../panel/Panel.tsx';
import { Alarms } from './Alarms.tsx';
import { DriftMap } from './DriftMap.tsx';
import { MeansChart } from './MeansChart.tsx';
import { Reliability } from './Reliability.tsx';
import './watching.css';

export function Watching() {
  return (
    <Panel name="watching" title={WATCHING.title} about={WATCHING.about}>
      {({ history, today, known }) =>
        known < history.servingStart ? (
          <p className="panel-note">{WATCHING.noDrift}</p>
        ) : (
          <>
            <DriftMap history={history} known={known} />
            <div className="watching-pair">
              <MeansChart history={history} today={today} known={known} />
              <Reliability history={history} known={known} />
            </div>
            <Alarms history={history} known={known} />
          </>
        )
      }
    </Panel>
  );
}
