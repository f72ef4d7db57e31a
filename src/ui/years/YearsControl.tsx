/**
 * Other years beside a chart, with one press: off it says how long they would take; on it is the legend of their band, chooses whose
 * it is, and says how many there are.
 */
import { contendersOf } from '../../scenario/contenders.ts';
import { YEARS } from '../../scenario/view.ts';
import { CONTENDER_WORDS } from '../../text/contenders.ts';
import { OTHER_YEARS, takesAbout, yearsDone } from '../../text/years.ts';
import { HeldView, Shown } from '../kit/Shown.tsx';
import { WordSelect } from '../kit/WordSelect.tsx';
import { actions, useWilt } from '../wilt.ts';
import { shownOf } from './shown.ts';
import './years.css';

export function YearsControl() {
  return (
    <Shown part="years">
      <HeldView view="years">
        <Control />
      </HeldView>
    </Shown>
  );
}

function Control() {
  const years = useWilt((state) => state.view.years);
  const looked = useWilt((state) => state.view['years.of']);
  const scenario = useWilt((state) => state.scenario);
  const { asked, done, failure, each } = useWilt((state) => state.others);
  if (years === 0) {
    const estimate = takesAbout(each * YEARS.usual);
    return (
      <button type="button" className="word" aria-pressed={false} title={OTHER_YEARS.help} onClick={() => actions.setView('years', YEARS.usual)}>
        {estimate === '' ? OTHER_YEARS.add : `${OTHER_YEARS.add}, ${estimate}`}
      </button>
    );
  }
  const of = shownOf({ scenario }, looked);
  return (
    <span className="years-control">
      <i className={`years-swatch is-${of}`} aria-hidden="true" />
      <button type="button" className={`word years-on is-${of}`} aria-pressed title={OTHER_YEARS.help} onClick={() => actions.setView('years', 0)}>
        {`${yearsDone({ asked, done })} ${OTHER_YEARS.on}`}
      </button>
      {done < asked && failure === null && <progress className="years-progress" aria-label={OTHER_YEARS.progress} value={done} max={asked} />}
      <WordSelect name={OTHER_YEARS.of} value={of} options={contendersOf(scenario).map((name) => [name, CONTENDER_WORDS[name]] as const)} onChoose={(name) => actions.setView('years.of', name)} />
      {failure !== null && <span className="years-failure">{failure}</span>}
    </span>
  );
}
