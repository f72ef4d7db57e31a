/**
 * A part of the page that opens where the student points. Closed it draws nothing and need not be loaded; open but
 * scrolled away it holds still while the year plays on.
 */
import { useRef, type ComponentProps, type ReactElement } from 'react';
import { CHART_TEXTS } from '../../text/charts.ts';
import { PANELS } from '../../text/panels.ts';
import type { Chunk } from '../kit/chunk.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Later } from '../kit/Later.tsx';
import { useScene, type Scene } from './use-scene.ts';
import './panel.css';

interface PanelProps<Module> {
  readonly name: keyof typeof PANELS;
  /** Where its content comes from. */
  readonly chunk: Chunk<Module>;
  /** Where something else than the reader's own press says whether it is open. */
  readonly control?: ComponentProps<typeof Disclosure>['control'];
  readonly children: (module: Module, scene: Scene) => ReactElement;
}

export function Panel<Module>({ name, chunk, control, children }: PanelProps<Module>) {
  const { title, about } = PANELS[name];
  return (
    <Disclosure
      className={`panel panel-${name}`}
      control={control}
      summary={
        <>
          <h2>{title}</h2>
          <span className="panel-about quiet">{about}</span>
        </>
      }
    >
      {() => <Body chunk={chunk}>{children}</Body>}
    </Disclosure>
  );
}

function Body<Module>({ chunk, children }: Pick<PanelProps<Module>, 'chunk' | 'children'>) {
  const body = useRef<HTMLDivElement>(null);
  const scene = useScene(body);
  return (
    <div className="panel-body" ref={body}>
      {scene === null ? CHART_TEXTS.running : <Later chunk={chunk}>{(module) => children(module, scene)}</Later>}
    </div>
  );
}
