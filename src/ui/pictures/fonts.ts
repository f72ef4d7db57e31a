/** The page's fonts as a picture carries them within itself: the Latin letters of those that it uses. */
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';
import { base64 } from './base64.ts';

interface Face {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** The page has it already: it is asked for by the same address. */
  readonly address: string;
}

const FACES: readonly Face[] = [
  { family: 'Source Sans 3 Variable', style: 'normal', address: sans },
  { family: 'Source Serif 4 Variable', style: 'normal', address: serif },
  { family: 'Source Serif 4 Variable', style: 'italic', address: serifItalic },
];

const fetched = new Map<Face, Promise<string>>();

/** Style rules for the faces that a drawing uses; where a host does not hand one out, readers take what they have. */
export async function fontRules(picture: Element): Promise<string> {
  const texts = [...picture.querySelectorAll('[font-family]')];
  const used = FACES.filter(({ family, style }) => texts.some((text) => text.getAttribute('font-family')?.startsWith(`'${family}'`) && (text.getAttribute('font-style') ?? 'normal') === style));
  return (await Promise.all(used.map(rule))).join('');
}

function rule(face: Face): Promise<string> {
  const known = fetched.get(face);
  if (known) return known;
  const asked = fetchRule(face);
  fetched.set(face, asked);
  return asked;
}

async function fetchRule({ family, style, address }: Face): Promise<string> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return '';
    const data = base64(new Uint8Array(await answer.arrayBuffer()));
    return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
  } catch {
    return '';
  }
}
