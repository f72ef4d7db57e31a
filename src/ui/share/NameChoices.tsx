/** What the link hides and what it holds fast, by the names that the page has for it. */
import { FIELD_ENTRIES, type Scenario, type ScenarioKey } from '../../scenario/scenario.ts';
import { HIDEABLE, LOCKABLE_VIEW } from '../../scenario/frames.ts';
import { GROUP_WORDS, wordsFor } from '../../text/fields.ts';
import { HIDES, LOCKS } from '../../text/sharing.ts';
import { viewWords } from '../../text/view.ts';
import { isChanged } from '../settings/changed.ts';
import { GROUPS, groupTitle, type SettingsGroup } from '../settings/groups.ts';
import { Tick, Ticks } from './Choice.tsx';
import type { Choices } from './choices.ts';

interface NameChoicesProps {
  readonly choices: Choices;
  readonly onChoose: (change: Partial<Choices>) => void;
}

const toggled = <T extends string>(names: readonly T[], given: readonly T[], isOn: boolean): T[] => [...names.filter((name) => !given.includes(name)), ...(isOn ? given : [])];

export function HideChoices({ choices: { hide }, onChoose }: NameChoicesProps) {
  return (
    <Ticks legend={HIDES}>
      {HIDEABLE.map((name) => (
        <Tick key={name} words={viewWords('hide').options[name]} isOn={hide.includes(name)} onTick={(isOn) => onChoose({ hide: HIDEABLE.filter((each) => toggled(hide, [name], isOn).includes(each)) })} />
      ))}
    </Ticks>
  );
}

/** The link's names for a group of the settings panel. */
export function lockedBy({ few, more }: Pick<SettingsGroup, 'few' | 'more'>): readonly string[] {
  const paths: ReadonlySet<ScenarioKey> = new Set([...few, ...more]);
  return [...new Set(FIELD_ENTRIES.filter(({ path }) => paths.has(path)).map(({ group }) => group))];
}

export function LockChoices({ scenario, choices: { lock }, onChoose }: NameChoicesProps & { readonly scenario: Scenario }) {
  const set = (names: readonly string[], isOn: boolean) => onChoose({ lock: toggled(lock, names, isOn) });
  const differing = FIELD_ENTRIES.filter(({ path }) => isChanged(scenario, path));
  const isAll = lock.includes('all');
  return (
    <>
      <Ticks legend={LOCKS.title}>
        <Tick words={LOCKS.all} isOn={isAll} onTick={(isOn) => set(['all'], isOn)} />
        {!isAll && <Tick words={LOCKS.deeds} isOn={lock.includes('deeds')} onTick={(isOn) => set(['deeds'], isOn)} />}
        {LOCKABLE_VIEW.map((name) => (
          <Tick key={name} words={viewWords(name).name} isOn={lock.includes(name)} onTick={(isOn) => set([name], isOn)} />
        ))}
      </Ticks>
      {!isAll && (
        <Ticks legend={LOCKS.groups}>
          {GROUPS.map((group) => {
            const names = lockedBy(group);
            return <Tick key={group.id} words={GROUP_WORDS[group.id].title} isOn={names.every((name) => lock.includes(name))} onTick={(isOn) => set(names, isOn)} />;
          })}
        </Ticks>
      )}
      {!isAll && differing.length > 0 && (
        <Ticks legend={LOCKS.differing}>
          {differing.map(({ path, linkKey }) => (
            <Tick key={path} words={`${groupTitle(path)}: ${wordsFor(path).name}`} isOn={lock.includes(linkKey)} onTick={(isOn) => set([linkKey], isOn)} />
          ))}
        </Ticks>
      )}
    </>
  );
}
