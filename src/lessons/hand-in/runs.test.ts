import { expect, it } from 'vitest';
import { fakeHistory } from '../../store/fakes.ts';
import { createRuns } from './runs.ts';

/** Runs that end well, and how many are under way. */
function fakeClient(fails: (seed: number) => boolean = () => false) {
  const seeds: number[] = [];
  let underWay = 0;
  return {
    seeds,
    run: async (scenario: Parameters<typeof fakeHistory>[0]) => {
      expect((underWay += 1)).toBe(1);
      seeds.push(scenario.world.seed);
      await Promise.resolve();
      underWay -= 1;
      if (fails(scenario.world.seed)) throw new Error('no');
      return { history: fakeHistory(scenario), took: 1 };
    },
  };
}

it('runs one year at a time, and each scenario once however its link is written', async () => {
  const client = fakeClient();
  const run = createRuns(client);
  const links = ['#v=1', '#v=1&seed=7', '#v=1&metric=brier', '#seed=7&v=1', '#v=1&seed=9'];
  const hashes = (await Promise.all(links.map(run))).map(({ hash }) => hash);
  expect(hashes).toEqual(['#v=1', '#v=1&seed=7', '#v=1', '#v=1&seed=7', '#v=1&seed=9']);
  expect(client.seeds).toHaveLength(3);
});

it('tries again what failed, and goes on with the others', async () => {
  let isDown = true;
  const client = fakeClient((seed) => isDown && seed === 7);
  const run = createRuns(client);
  const [first, second] = await Promise.allSettled([run('#v=1&seed=7'), run('#v=1')]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  isDown = false;
  expect((await run('#v=1&seed=7')).scenario.world.seed).toBe(7);
});
