/**
 * A part of the page that opens where the student points. Closed it draws nothing; open but scrolled away it holds
 * still while the year plays on.
 */
import { useRef, useState, type ReactNode } from 'react';
import { CHART_TEXTS } from '../../text/charts.ts';
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
  const [open, setOpen] = useState(false);
  return (
    <details
      className={`panel panel-${name}`}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h2>{title}</h2>
        <span className="panel-about quiet">{about}</span>
      </summary>
      {open && <Body>{children}</Body>}
    </details>
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
