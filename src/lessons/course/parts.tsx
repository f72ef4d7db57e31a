/** The parts of the page by the names that chapters have for them, in the order in which they stand. */
import type { ComponentType } from 'react';
import { BouquetsChart } from '../../ui/charts/BouquetsChart.tsx';
import { ErrorChart } from '../../ui/charts/ErrorChart.tsx';
import { WeightsChart } from '../../ui/charts/WeightsChart.tsx';
import { LedgerPanel } from '../../ui/ledger/LedgerPanel.tsx';
import { DayOpened } from '../../ui/operations/DayOpened.tsx';
import { OperationsTrack } from '../../ui/operations/OperationsTrack.tsx';
import { Ribbon } from '../../ui/ribbon/Ribbon.tsx';
import { Headline } from '../../ui/shell/Headline.tsx';
import { ShopWindow } from '../../ui/shop/ShopWindow.tsx';
import { StoryPanel } from '../../ui/story/StoryPanel.tsx';
import { TimeControls } from '../../ui/time/TimeControls.tsx';
import { Training } from '../../ui/training/Training.tsx';
import { VaryPanel } from '../../ui/varying/VaryPanel.tsx';
import { Watching } from '../../ui/watching/Watching.tsx';
import { Why } from '../../ui/why/Why.tsx';
import type { Shown } from '../chapter.ts';

/** `hand` and `contenders` are controls within other parts, and shown there. */
export const PARTS: Readonly<Record<Exclude<Shown, 'hand' | 'contenders'>, ComponentType>> = {
  headline: Headline,
  why: Why,
  ribbon: Ribbon,
  time: TimeControls,
  error: ErrorChart,
  bouquets: BouquetsChart,
  operations: OperationsTrack,
  beliefs: WeightsChart,
  shop: ShopWindow,
  day: DayOpened,
  training: Training,
  watching: Watching,
  ledger: LedgerPanel,
  story: StoryPanel,
  vary: VaryPanel,
};
