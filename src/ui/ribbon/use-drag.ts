/**
 * Following a pointer from press to release, in px from the ribbon's left end. A finger that may be about to scroll
 * the page moves nothing until it moves sideways or lifts.
 */
import { useRef, type PointerEvent, type RefObject } from 'react';

interface Drag {
  readonly pointer: number;
  readonly startX: number;
  readonly startY: number;
  /** From the pointer to the point that is dragged, so that a handle does not jump when it is taken off-centre. */
  readonly offset: number;
  hasMoved: boolean;
}

interface DragOptions {
  readonly field: RefObject<HTMLElement | null>;
  /** Where in px the dragged point is when it is taken; null for "under the pointer". */
  readonly grip: (() => number) | null;
  readonly onStart?: () => void;
  readonly onMove: (px: number) => void;
  readonly onEnd?: (isCancelled: boolean) => void;
}

const SIDEWAYS = 6;

export function useDrag({ field, grip, onStart, onMove, onEnd }: DragOptions) {
  const drag = useRef<Drag | null>(null);
  const at = (event: PointerEvent) => event.clientX - (field.current?.getBoundingClientRect().left ?? 0);

  const finish = (event: PointerEvent, isCancelled: boolean) => {
    const dragged = drag.current;
    if (dragged?.pointer !== event.pointerId) return;
    drag.current = null;
    if (!isCancelled && !dragged.hasMoved && grip === null) onMove(at(event));
    onEnd?.(isCancelled);
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || drag.current) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      const px = at(event);
      drag.current = { pointer: event.pointerId, startX: event.clientX, startY: event.clientY, offset: grip === null ? 0 : grip() - px, hasMoved: false };
      onStart?.();
      if (grip === null && event.pointerType !== 'touch') {
        drag.current.hasMoved = true;
        onMove(px);
      }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const dragged = drag.current;
      if (dragged?.pointer !== event.pointerId) return;
      if (!dragged.hasMoved && event.pointerType === 'touch' && Math.abs(event.clientX - dragged.startX) < SIDEWAYS) return;
      dragged.hasMoved = true;
      // What is dragged says which day it is on; the day under the pointer may be another.
      if (grip !== null) event.stopPropagation();
      onMove(at(event) + dragged.offset);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => finish(event, false),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => finish(event, true),
  };
}
