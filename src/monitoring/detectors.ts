/**
 * The drift detectors, by the names of their files: how each is made, what it eats, and in what its alarms are measured.
 * One that is added here is fed, told and held to the laws; what it still lacks does not compile or fails a test.
 */
import { Adwin } from './adwin.ts';
import { Ddm } from './ddm.ts';
import type { Detector } from './detector.ts';
import { PageHinkley } from './pageHinkley.ts';

interface DetectorRules {
  /** Thresholds are chosen so that most seeds of the world where nothing changes raise no alarm. */
  readonly create: () => Detector;
  /** A contender's errors at one half, 0 or 1, shopper by shopper, or its mean loss in nats over blocks of shoppers. */
  readonly eats: 'errors' | 'block means';
  /** Of its statistic and threshold. */
  readonly unit: 'nats' | 'nats times blocks' | 'share';
}

/** In the order in which they are told. */
export const DETECTORS = {
  adwin: { create: () => new Adwin({ delta: 0.002 }), eats: 'block means', unit: 'nats' },
  pageHinkley: { create: () => new PageHinkley({ mode: 'up', delta: 0.03, threshold: 8 }), eats: 'block means', unit: 'nats times blocks' },
  ddm: { create: () => new Ddm({ warmStart: 3000 }), eats: 'errors', unit: 'share' },
} as const satisfies Readonly<Record<string, DetectorRules>>;

export type DetectorName = keyof typeof DETECTORS;
export const DETECTOR_NAMES = Object.keys(DETECTORS) as readonly DetectorName[];
