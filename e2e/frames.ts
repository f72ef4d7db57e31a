/** What is measured of a frame in a slide or a course page. */
import type { Page } from '@playwright/test';
import { drawFrames } from './page.ts';

/** What gives way where the plot would be too low, in this order; true for what is there. */
export const GIVING_WAY = ['ribbon’s names', 'legend', 'ribbon', 'other buttons', 'axis title'] as const;

/** What of the slide is there, how high its plot is, and what is cut or wider or higher than the frame. */
export async function frameOf(page: Page) {
  await drawFrames(page, 4);
  return page.evaluate(() => {
    const seen = (selector: string) => [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
    const root = document.documentElement;
    const faults: string[] = [];
    for (const element of [root, document.querySelector('.one-frame > main'), document.querySelector('.slide-rest')])
      if (element && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)) faults.push(`${element.getAttribute('class') ?? element.tagName} scrolls`);
    // A line's box is higher than its letters.
    const holds = (outer: DOMRect, { left, right, top, bottom, height }: DOMRect) => left >= outer.left - 1 && right <= outer.right + 1 && top >= outer.top - height * 0.2 && bottom <= outer.bottom + height * 0.2;
    const walker = document.createTreeWalker(document.querySelector('.one-frame > main') ?? root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = document.createRange();
      text.selectNodeContents(node);
      const box = text.getBoundingClientRect();
      // The line that says which world this is has its whole in a title.
      if (box.width === 0 || node.parentElement?.closest('.unseen, .world-line, .chart-explains')) continue;
      if (!holds(new DOMRect(0, 0, innerWidth, innerHeight), box)) faults.push(`“${node.textContent}” leaves the frame`);
      for (let around = node.parentElement; around && around !== root; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible' && !holds(around.getBoundingClientRect(), box)) faults.push(`“${node.textContent}” is cut by ${around.getAttribute('class')}`);
    }
    const title = document.querySelector('h1');
    // Descenders may hang below the last line, another line may not.
    if (title && title.scrollHeight > title.clientHeight * 1.1) faults.push('the sentence is cut');
    return {
      faults,
      plot: document.querySelector('.chart-reader')?.getBoundingClientRect().height ?? 0,
      there: [seen('.ribbon-name'), seen('.chart-end'), seen('.ribbon-band'), seen('.slide-controls > :nth-child(3)'), seen('.chart-explains')],
      kept: seen('.time-play') && seen('.time-pair'),
    };
  });
}

/** The smallest type of all words that are seen in the frame, in px, and the word. */
export async function smallestType(page: Page): Promise<{ readonly px: number; readonly text: string }> {
  await drawFrames(page, 4);
  return page.evaluate(() => {
    let smallest = { px: Infinity, text: '' };
    const walker = document.createTreeWalker(document.querySelector('.one-frame > main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('.unseen') || parent.getClientRects().length === 0 || !node.textContent?.trim() || getComputedStyle(parent).visibility === 'hidden') continue;
      const px = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (px < smallest.px) smallest = { px, text: node.textContent };
    }
    return smallest;
  });
}
