/** The watch: inputs, forecasts, calibration, and alarms up to today. */
import { WATCHING } from '../../text/watching.ts';
import { Part } from '../kit/Part.tsx';
import type { Scene } from '../panel/use-scene.ts';
import { Alarms } from './Alarms.tsx';
import { DriftMap } from './DriftMap.tsx';
import { MeansChart } from './MeansChart.tsx';
import { Reliability } from './Reliability.tsx';
import './watching.css';

export function Watch({ history, today, lastTold }: Scene) {
  if (today < history.servingStart) return <p className="panel-note">{WATCHING.noDrift}</p>;
  return (
    <>
      <Part>
        <DriftMap history={history} today={today} lastTold={lastTold} />
      </Part>
      <div className="watching-pair">
        <Part>
          <MeansChart history={history} today={today} lastTold={lastTold} />
        </Part>
        <Part>
          <Reliability history={history} lastTold={today} />
        </Part>
      </div>
      <Part>
        <Alarms history={history} lastTold={today} />
      </Part>
    </>
  );
}
