import { expect, it } from 'vitest';
import { fitPage } from './page-fit';

const a4 = { width: 595, height: 842 };

it('fits a page by its width into a frame for reading', () => {
  expect(fitPage(a4, { width: 824, height: 700, dpr: 1 }).width).toBe(800);
  expect(fitPage(a4, { width: 2000, height: 700, dpr: 1 }).width).toBe(900);
});

it('fits the whole page into a small picture', () => {
  const { width, canvasHeight } = fitPage(a4, { width: 250, height: 174, dpr: 1 });
  expect(width).toBe(105);
  expect(canvasHeight).toBeLessThanOrEqual(150);
});

it('draws as many points as the screen has', () => {
  const fit = fitPage(a4, { width: 824, height: 700, dpr: 2 });
  expect(fit.canvasWidth).toBe(1600);
  expect(fit.scale).toBeCloseTo(1600 / 595);
});

it.each([{ width: 1, height: 14_400 }, { width: 14_400, height: 1 }, { width: 1e9, height: 1e9 }, a4])(
  'keeps the canvas within bounds, whatever a page of %j claims',
  (page) => {
    for (const dpr of [1, 3]) {
      const { canvasWidth, canvasHeight } = fitPage(page, { width: 900, height: 700, dpr });
      expect(canvasWidth * canvasHeight).toBeLessThanOrEqual(16_000_000);
      expect(Math.max(canvasWidth, canvasHeight)).toBeLessThanOrEqual(16_000);
      expect(Math.min(canvasWidth, canvasHeight)).toBeGreaterThanOrEqual(1);
    }
  },
);
