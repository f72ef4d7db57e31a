/**
 * A part of the page that opens where the student points. Closed it draws nothing; open but scrolled away it holds
 * still while the year plays on.
 */
import { useRef, type ReactNode } from 'react';
import { CHART_TEXTS } from '../../text/charts.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useScene, type Scene } from './use-scene.ts';
import './panel.css';

interface PanelProps {
  readonly name: string;
  readonly title: string;
  /** What is in it, in one line. */
  readonly about: string;
  readonly children: (scene: Scene) => ReactNode;
}

export function Panel({ name, title, about, children }: PanelProps) {
  return (
    <Disclosure
      className={`panel panel-${name}`}
      summary={
        <>
          <h2>{title}</h2>
          <span className="panel-about quiet">{about}</span>
        </>
      }
    >
      {() => <Body>{children}</Body>}
    </Disclosure>
  );
}

function Body({ children }: Pick<PanelProps, 'children'>) {
  const body = useRef<HTMLDivElement>(null);
  const scene = useScene(body);
  return (
    <div className="panel-body" ref={body}>
      {scene === null ? CHART_TEXTS.running : children(scene)}
    </div>
  );
}
