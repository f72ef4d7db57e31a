/** Shows a contender that is off at first with one press. It is in the link. */
import { OPTIONAL_CONTENDERS } from '../../scenario/contenders.ts';
import { CONTENDER_HELP, contenderSwitch } from '../../text/contenders.ts';
import { HeldSetting } from '../kit/Shown.tsx';
import { actions, useWilt } from '../wilt.ts';

export function ContenderSwitches() {
  const scenario = useWilt((state) => state.scenario);
  return OPTIONAL_CONTENDERS.map((name) => {
    const { on } = scenario[name];
    return (
      <HeldSetting key={name} path={`${name}.on`}>
        <button type="button" className={`word contender-switch is-${name}`} aria-pressed={on} title={CONTENDER_HELP[name]} onClick={() => actions.change(`${name}.on`, !on)}>
          {contenderSwitch(name, scenario)}
        </button>
      </HeldSetting>
    );
  });
}
