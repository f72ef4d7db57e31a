/**
 * One mark an alarm, piled up on the day it was raised: above the line those that needed no labels, below it those
 * that did. A rule along the line lasts as long as an alarm stood. Further out, hollow, what was beyond a threshold and
 * within chance.
 */
import type { History } from '../../simulation/history.ts';
import type { TrackScale } from './scale.ts';

interface AlarmMarksProps {
  readonly history: History;
  /** The days that are shown. */
  readonly first: number;
  readonly lastTold: number;
  readonly scale: TrackScale;
  readonly row: number;
}

/** Half a row's room and the height of a mark in ems. */
const ROOM = 0.92;
const MARK = 0.3;

export function AlarmMarks({ history, first, lastTold, scale, row }: AlarmMarksProps) {
  const { em, x, day, y } = scale;
  const middle = y(row);
  const { alarms: raised, withinChance } = history.monitors;
  const hollow = withinChance.map((each) => ({ ...each, until: each.day, isHollow: true }));
  const alarms = [...raised.map((alarm) => ({ ...alarm, isHollow: false })), ...hollow].filter(({ day: on }) => on >= first && on <= lastTold);
  const piles = new Map<string, number>();
  const placed = alarms.map((alarm) => {
    const pile = `${alarm.day} ${alarm.needsLabels}`;
    const at = piles.get(pile) ?? 0;
    piles.set(pile, at + 1);
    return { alarm, at };
  });
  const step = Math.min(MARK, (ROOM - 0.06) / Math.max(1, ...piles.values())) * em;
  const width = Math.max(0.18 * em, Math.min(day - 1, 0.5 * em));
  return (
    <g className="track-alarms">
      <line className="track-axis" x1={x(first)} x2={x(lastTold + 1)} y1={middle} y2={middle} />
      {placed.map(({ alarm, at }) => {
        const { needsLabels: needed, day: on, until, isHollow } = alarm;
        const centre = x(on + 0.5);
        const near = em * 0.06 + at * step;
        return (
          <g key={`${on} ${needed} ${at}`} className={`track-alarm${needed ? ' track-needs' : ''}${isHollow ? ' track-hollow' : ''}`}>
            {until > on && <line className="track-stood" x1={centre} x2={x(Math.min(until, lastTold) + 0.5)} y1={middle} y2={middle} />}
            <rect x={centre - width / 2} y={needed ? middle + near : middle - near - step * 0.74} width={width} height={step * 0.74} />
          </g>
        );
      })}
    </g>
  );
}
