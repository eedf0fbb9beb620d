// All that draws, in one piece that is fetched when the first figure is to be seen.
import type { Distributions, Study } from '$api/types';
import type { Dictionary } from '$i18n/Dictionary';
import type { Numbers } from '../api';
import type { Group } from '../groups';
import type { Rates } from '../rates';
import { overName, pickable, type PickableQuestion, type View } from '../view';
import { diverging, stacked } from './bars';
import { curve } from './curve';
import type { Parts } from './draw';
import { barsOf, curveOf, mapOf, multiplesOf, scatterOf, ticksOf, transposed, trendOf } from './models';
import { multiples } from './multiples';
import { scatter } from './scatter';
import { sortedBars } from './sortedBars';
import { tileMap } from './tileMap';
import { trend } from './trend';

export { joined } from './draw';
export { framed } from './frame';

export interface Drawn {
  study: Study;
  view: View;
  question: PickableQuestion;
  numbers: Numbers;
  /** Of distributions: the same as in the table beside the figure. */
  groups: Group[];
  rates: Rates;
  /** Of a map: the counties of its year. */
  counties: { code: string; label: string }[];
}

/** The figure of a view, as a function of how wide it may be. */
export function figureOf(
  { study, view, question, numbers, groups, rates, counties }: Drawn,
  t: Dictionary,
): (width: number) => Parts {
  switch (numbers.of) {
    case 'trend': {
      const model = trendOf(numbers.trends, t);
      return (width) => trend(model, width);
    }
    case 'scatter': {
      const second = pickable(study).find(({ questions }) => questions[0]?.question === view.second) ?? question;
      const model = scatterOf(numbers.correlations, question, second, t);
      return (width) => [scatter(model, width)];
    }
    case 'curve': {
      const model = curveOf(numbers.curves, overName(study, view, t), t);
      return (width) => [curve(model, width)];
    }
    case 'distributions':
      return ofDistributions(numbers.distributions);
  }

  function ofDistributions(distributions: Distributions): (width: number) => Parts {
    if (view.figure === 'map') {
      const model = mapOf(distributions, counties, view.bordersOf ?? view.year, t);
      return (width) => [tileMap(model, width)];
    }
    const table = { groups, question, base: view.base, rates };
    if (view.figure === 'sorted') {
      const model = ticksOf(table, t);
      return (width) => sortedBars(model, width);
    }
    if (view.figure === 'multiples') {
      const model = multiplesOf(table, t);
      return (width) => multiples(model, width);
    }
    const bars = barsOf(table, t);
    if (view.figure === 'diverging') return (width) => diverging(bars, width);
    const paired =
      view.figure === 'pairs' && distributions.by.length > 0 ? { ...bars, groups: transposed(bars.groups) } : bars;
    return (width) => stacked(paired, width);
  }
}
