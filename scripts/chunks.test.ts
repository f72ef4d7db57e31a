/** What loads first and what later, on a page small enough to see through. */
import { describe, expect, it } from 'vitest';
import { manifestFrom, partsOf, type Manifest } from './chunks.mjs';

/** The entry needs a library; a panel and a dialog come later, share a control, and the panel opens a picture of its own. */
const PAGE: Manifest = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_library.js'], dynamicImports: ['src/Panel.tsx', 'src/Dialog.tsx'], css: ['assets/index.css'] },
  '_library.js': { file: 'assets/library.js', imports: ['_runtime.js'], css: ['assets/library.css'] },
  '_runtime.js': { file: 'assets/runtime.js' },
  '_control.js': { file: 'assets/control.js', imports: ['_library.js'], css: ['assets/control.css'] },
  'src/Panel.tsx': { file: 'assets/Panel.js', imports: ['_library.js', '_control.js'], dynamicImports: ['src/Picture.tsx'] },
  'src/Dialog.tsx': { file: 'assets/Dialog.js', imports: ['_control.js'] },
  'src/Picture.tsx': { file: 'assets/Picture.js', imports: ['src/Panel.tsx'] },
};

describe('the first load', () => {
  it('is the entry with all it imports, styles too, whatever their names', () => {
    expect(partsOf(PAGE).first.files.toSorted()).toEqual(['assets/index.css', 'assets/index.js', 'assets/library.css', 'assets/library.js', 'assets/runtime.js']);
  });

  it('has what it imports both ways, and that is not counted later', () => {
    const index = { ...PAGE['index.html'], file: 'assets/index.js', isEntry: true, imports: ['_library.js', 'src/Dialog.tsx'], dynamicImports: ['src/Dialog.tsx', 'src/Panel.tsx'] };
    const { first, later } = partsOf({ ...PAGE, 'index.html': index });
    expect(first.files).toContain('assets/Dialog.js');
    expect(later.map(({ name }) => name).toSorted()).toEqual(['src/Panel.tsx', 'src/Picture.tsx']);
  });

  it('has the page’s one style sheet, which no chunk imports', () => {
    expect(partsOf({ ...PAGE, 'style.css': { file: 'assets/style.css' } }).first.files).toContain('assets/style.css');
  });
});

describe('a later part', () => {
  it('is what opening it brings: itself and what the first load lacks, shared or not', () => {
    const files = Object.fromEntries(partsOf(PAGE).later.map((part) => [part.name, part.files.toSorted()]));
    expect(files).toEqual({
      'src/Panel.tsx': ['assets/Panel.js', 'assets/control.css', 'assets/control.js'],
      'src/Dialog.tsx': ['assets/Dialog.js', 'assets/control.css', 'assets/control.js'],
      'src/Picture.tsx': ['assets/Panel.js', 'assets/Picture.js', 'assets/control.css', 'assets/control.js'],
    });
  });

  it('may open what opened it', () => {
    const circle: Manifest = { ...PAGE, 'src/Picture.tsx': { file: 'assets/Picture.js', dynamicImports: ['src/Panel.tsx'] } };
    expect(partsOf(circle).later).toHaveLength(3);
  });
});

it('a manifest that lacks a chunk is refused', () => {
  expect(() => partsOf({ 'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_gone.js'] } })).toThrow('_gone.js');
});

it('scripts without a manifest are read from their imports', () => {
  const files: Record<string, { imports: string[]; dynamicImports: string[] }> = {
    'worker.js': { imports: ['runtime.js'], dynamicImports: ['fallback.js'] },
    'runtime.js': { imports: [], dynamicImports: [] },
    'fallback.js': { imports: ['worker.js'], dynamicImports: [] },
  };
  const { first, later } = partsOf(manifestFrom('worker.js', (file) => files[file] ?? { imports: [], dynamicImports: [] }));
  expect(first.files).toEqual(['worker.js', 'runtime.js']);
  expect(later).toEqual([{ name: 'fallback.js', files: ['fallback.js'] }]);
});
