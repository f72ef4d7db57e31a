/** A chapter's words and the questions, which come when they are asked for. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { ChapterName } from '../../scenario/chapters.ts';
import type { Chapter, Question } from '../chapter.ts';
import { loadChapter, loadQuestions } from '../content/index.ts';

export interface Loaded {
  readonly chapter: Chapter;
  /** By their ids. */
  readonly questions: ReadonlyMap<string, Question>;
}

/** @param onLoaded what else is to be done once they are there */
export function useLoaded(name: ChapterName, onLoaded?: (loaded: Loaded) => void): Loaded | 'coming' | 'failed' {
  const [loaded, setLoaded] = useState<Loaded | 'coming' | 'failed'>('coming');
  const take = useEffectEvent((next: Loaded) => {
    setLoaded(next);
    onLoaded?.(next);
  });
  useEffect(() => {
    let isGone = false;
    const follow = async (): Promise<void> => {
      const next = await load(name);
      if (isGone) return;
      if (next) take(next);
      else setLoaded('failed');
    };
    void follow();
    return () => {
      isGone = true;
    };
  }, [name]);
  return loaded;
}

/** Undefined where they cannot be had. */
async function load(name: ChapterName): Promise<Loaded | undefined> {
  try {
    const [chapter, questions] = await Promise.all([loadChapter(name), loadQuestions()]);
    return { chapter, questions: new Map(questions.map((each) => [each.id, each])) };
  } catch {
    return undefined;
  }
}
