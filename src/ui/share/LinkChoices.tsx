/** What the link is to open: few choices first, the others behind a word. */
import { eventDay } from '../../scenario/at.ts';
import type { ChapterName } from '../../scenario/chapters.ts';
import { FIGURES, PANELS } from '../../scenario/frames.ts';
import { PRESET_NAMES } from '../../scenario/presets.ts';
import { PRESET_WORDS } from '../../text/presets.ts';
import { fromEvent, onDate, SHARING } from '../../text/sharing.ts';
import { viewWords } from '../../text/view.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Choice, Tick, Ticks } from './Choice.tsx';
import { comparison, daysOffered, SHARED_VIEWS, type Choices, type Day, type Shown, type What } from './choices.ts';
import { HideChoices, LockChoices } from './NameChoices.tsx';

export interface ChapterTitle {
  readonly name: ChapterName;
  readonly title: string;
}

export interface LinkChoicesProps {
  readonly shown: Shown;
  readonly choices: Choices;
  readonly chapters: readonly ChapterTitle[];
  readonly onChoose: (change: Partial<Choices>) => void;
}

const HERE: What = { kind: 'here' };
const codeOf = (what: What): string => (what.kind === 'here' ? what.kind : `${what.kind} ${what.name}`);
/** Values with their words. */
const optionsOf = <T extends string>(words: Readonly<Record<T, string>>, values: readonly T[]): (readonly [T, string])[] => values.map((value) => [value, words[value]]);

export function LinkChoices({ shown, choices, chapters, onChoose }: LinkChoicesProps) {
  const { what, view, day } = choices;
  const isChapter = what.kind === 'chapter';
  const presets = PRESET_NAMES.map((name): What => ({ kind: 'preset', name }));
  const others = chapters.map(({ name }): What => ({ kind: 'chapter', name }));
  const all = [HERE, ...presets, ...others];
  const offered = isChapter ? [] : daysOffered(shown, what);
  const chosenDay = offered.find(([each]) => each === day)?.[0] ?? 'usual';
  const openAnother = (code: string) => {
    const next = all.find((each) => codeOf(each) === code) ?? HERE;
    onChoose({ what: next, day: next.kind === 'here' ? 'date' : 'usual' });
  };
  return (
    <fieldset className="share-choices">
      <legend>{SHARING.choices}</legend>
      <Choice
        name={SHARING.what}
        value={codeOf(what)}
        options={[[codeOf(HERE), SHARING.here]]}
        groups={[
          [SHARING.readyMade, PRESET_NAMES.map((name) => [codeOf({ kind: 'preset', name }), PRESET_WORDS[name].name] as const)],
          [SHARING.chapters, chapters.map(({ name, title }) => [codeOf({ kind: 'chapter', name }), title] as const)],
        ]}
        onChoose={openAnother}
      />
      {!isChapter && (
        <>
          <Choice name={SHARING.day} value={chosenDay} options={offered.map(([each, at]) => [each, dayWords(each, at)] as const)} onChoose={(each) => onChoose({ day: each })} />
          <Choice name={SHARING.view} value={view} options={SHARED_VIEWS.map((each) => [each, SHARING.views[each]] as const)} onChoose={(each) => onChoose({ view: each })} />
          {(view === 'slide' || view === 'chart') && <Choice name={viewWords('figure').name} value={choices.figure} options={optionsOf(viewWords('figure').options, FIGURES)} onChoose={(figure) => onChoose({ figure })} />}
          {view === 'panel' && <Choice name={viewWords('panel').name} value={choices.panel} options={optionsOf(viewWords('panel').options, PANELS)} onChoose={(panel) => onChoose({ panel })} />}
        </>
      )}
      <Choice name={viewWords('theme').name} value={choices.theme} options={[['auto', SHARING.readersOwn] as const, ...optionsOf(viewWords('theme').options, ['light', 'dark', 'projector', 'projector-dark'])]} onChoose={(theme) => onChoose({ theme })} />
      {!isChapter && <p className="quiet share-help">{SHARING.viewHelp[view]}</p>}
      {!isChapter && (
        <Disclosure className="share-more" summary={<span className="word">{SHARING.more}</span>} keeps>
          {() => <MoreChoices shown={shown} choices={choices} onChoose={onChoose} />}
        </Disclosure>
      )}
    </fieldset>
  );
}

function dayWords(day: Day, at: string): string {
  const asked = day === 'event' ? eventDay(at) : undefined;
  if (asked) return fromEvent(asked);
  return day === 'usual' ? (at === '' ? SHARING.usualDay : SHARING.ownDay) : onDate(at);
}

function MoreChoices({ shown, choices, onChoose }: Omit<LinkChoicesProps, 'chapters'>) {
  const isHere = choices.what.kind === 'here';
  return (
    <>
      <Choice name={viewWords('speed').name} value={choices.speed} options={optionsOf(viewWords('speed').options, ['auto', '1', '7', '30'])} onChoose={(speed) => onChoose({ speed })} />
      {choices.view !== 'page' && <Choice name={viewWords('keys').name} value={choices.keys} options={optionsOf(viewWords('keys').options, ['own', 'deck'])} onChoose={(keys) => onChoose({ keys })} />}
      {isHere && (
        <Ticks legend={viewWords('view').name}>
          <Tick words={SHARING.looks} isOn={choices.looks} onTick={(looks) => onChoose({ looks })} />
          {comparison(shown) !== '' && <Tick words={SHARING.compare} isOn={choices.compare} onTick={(compare) => onChoose({ compare })} />}
        </Ticks>
      )}
      <HideChoices choices={choices} onChoose={onChoose} />
      <LockChoices scenario={shown.scenario} choices={choices} onChoose={onChoose} />
    </>
  );
}
