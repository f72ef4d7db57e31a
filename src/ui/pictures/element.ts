/** Elements of the picture that is made: attributes as a record, those without a value left out. */
export const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Appends a new element and answers it. */
export function draw(parent: Element, name: string, attributes: Attributes, text?: string): Element {
  const made = parent.ownerDocument.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined && value !== '') made.setAttribute(key, typeof value === 'number' ? rounded(value) : value);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

/** A length in px, to a hundredth. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Where something lies, in px from the picture's corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}
