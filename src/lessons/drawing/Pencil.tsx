/**
 * The empty field under the pencil. A stroke sets every handle that it passes; one that begins on a handle takes that one's
 * curve. Only here the page does not scroll under a finger.
 */
import { useRef, type PointerEvent } from 'react';
import { SIDES, type Side } from '../chapter.ts';
import type { Field } from './field.ts';
import { asHandle, withHandles, type Drawing } from './prediction.ts';
import { grabbed, nearestHandle, strokeHandles, type StrokePoint } from './stroke.ts';

interface PencilProps {
  readonly field: Field;
  /** Of the handles, ascending. */
  readonly days: readonly number[];
  readonly most: number;
  readonly drawing: Drawing;
  readonly chosen: Side;
  /** How far from its middle a handle can be taken, in px. */
  readonly reach: number;
  readonly onBegin: (side: Side) => void;
  readonly onDraw: (drawing: Drawing) => void;
  /** With the handle that the pencil was nearest to when it was lifted. */
  readonly onEnd: (drawing: Drawing, side: Side, at: number) => void;
  readonly onCancel: () => void;
}

interface Stroke {
  readonly pointer: number;
  readonly side: Side;
  readonly before: Drawing;
  /** From the pointer to the handle that was taken, in px, so that it does not jump. */
  readonly lift: number;
  readonly points: StrokePoint[];
}

export function Pencil({ field, days, most, drawing, chosen, reach, onBegin, onDraw, onEnd, onCancel }: PencilProps) {
  const ground = useRef<HTMLDivElement>(null);
  const stroke = useRef<Stroke | null>(null);

  /** In px of the picture. */
  const placeOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const box = ground.current?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0) + field.from, y: clientY - (box?.top ?? 0) + field.top };
  };
  const add = ({ points, lift }: Stroke, event: { readonly clientX: number; readonly clientY: number }) => {
    const { x, y } = placeOf(event);
    points.push({ day: field.along(x), value: field.valueAt(y + lift) });
  };
  const drawn = ({ before, side, points }: Stroke): Drawing =>
    withHandles(before, side, strokeHandles(points, days).map((value) => (value === null ? null : asHandle(value, most))));

  return (
    <div
      ref={ground}
      // Who does not point has the sliders over it.
      role="presentation"
      className="drawing-field"
      style={{ left: field.from, top: field.top, width: field.right - field.from, height: field.bottom - field.top }}
      // The handle gets the focus, not the page.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        if (event.button !== 0 || stroke.current) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const { x, y } = placeOf(event);
        const sides = SIDES.toSorted((side) => (side === chosen ? -1 : 1));
        const handles = sides.flatMap((of) => drawing[of].flatMap((value, i) => (value === null ? [] : [{ of, x: field.days.middle(days[i]!), y: field.y(value) }])));
        const taken = grabbed(handles, x, y, event.pointerType === 'touch' ? reach * 1.4 : reach);
        const side = taken?.of ?? chosen;
        stroke.current = { pointer: event.pointerId, side, before: drawing, lift: taken ? taken.y - y : 0, points: [] };
        add(stroke.current, event);
        onBegin(side);
        onDraw(drawn(stroke.current));
      }}
      onPointerMove={(event) => {
        const going = stroke.current;
        if (going?.pointer !== event.pointerId) return;
        // Older browsers tell of the last place only.
        const passed = (event.nativeEvent.getCoalescedEvents as (() => globalThis.PointerEvent[]) | undefined)?.call(event.nativeEvent) ?? [];
        for (const each of passed.length > 0 ? passed : [event.nativeEvent]) add(going, each);
        onDraw(drawn(going));
      }}
      onPointerUp={(event) => {
        const going = stroke.current;
        if (going?.pointer !== event.pointerId) return;
        stroke.current = null;
        onEnd(drawn(going), going.side, nearestHandle(days, going.points.at(-1)!.day));
      }}
      onPointerCancel={(event) => {
        if (stroke.current?.pointer !== event.pointerId) return;
        stroke.current = null;
        onCancel();
      }}
    />
  );
}
