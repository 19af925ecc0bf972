/** The graphics state that decides where things land on the page: matrix, clip, current path, font, nesting (ISO 32000-1, 8.4). */
import { refuseShape } from '../broken.ts';
import type { Font } from '../fonts/font.ts';
import { type Box, intersect, type Matrix, transformBox } from './geometry.ts';

interface Saved {
  readonly ctm: Matrix;
  readonly clip: Box | undefined;
  readonly empty: boolean;
  readonly font: Font | undefined;
  readonly fontName: string;
  readonly size: number;
  readonly frame: number;
  readonly fill: number;
  readonly isOpaque: boolean;
}

export interface Graphics {
  ctm: Matrix;
  clip: Box | undefined;
  /** True when the clip left nothing. */
  empty: boolean;
  font: Font | undefined;
  fontName: string;
  size: number;
  frame: number;
  /** 0xRRGGBB of what is filled, or `NOT_PLAIN`. */
  fill: number;
  isOpaque: boolean;
  frames: number;
  depth: number;
  area: Box | undefined;
  /** Corners of the path so far, in page space: plain numbers, for pictures have thousands. Empty while left is infinite. */
  pathLeft: number;
  pathBottom: number;
  pathRight: number;
  pathTop: number;
  pathStart: number;
  clipsNext: boolean;
  /** The path is one upright rectangle so far. */
  isRectangle: boolean;
  readonly saved: Saved[];
}

/** The invariant allows 28; this bound only keeps a damaged stream from filling the memory. */
const MOST_SAVED = 1000;

export function newGraphics(ctm: Matrix): Graphics {
  return {
    ctm,
    clip: undefined,
    empty: false,
    font: undefined,
    fontName: '',
    size: 0,
    frame: 0,
    fill: 0,
    isOpaque: true,
    frames: 0,
    depth: 0,
    area: undefined,
    pathLeft: Number.POSITIVE_INFINITY,
    pathBottom: Number.POSITIVE_INFINITY,
    pathRight: Number.NEGATIVE_INFINITY,
    pathTop: Number.NEGATIVE_INFINITY,
    pathStart: -1,
    clipsNext: false,
    isRectangle: false,
    saved: [],
  };
}

export function save(g: Graphics): void {
  const { ctm, clip, empty, font, fontName, size, frame, fill, isOpaque } = g;
  if (g.saved.push({ ctm, clip, empty, font, fontName, size, frame, fill, isOpaque }) > MOST_SAVED)
    refuseShape('q is nested without end', 'page content');
  g.depth = Math.max(g.depth, g.saved.length);
  g.frame = ++g.frames;
}

export function restore(g: Graphics): void {
  const saved = g.saved.pop();
  if (saved === undefined) {
    refuseShape('Q without q', 'page content');
  }
  g.ctm = saved.ctm;
  g.clip = saved.clip;
  g.empty = saved.empty;
  g.font = saved.font;
  g.fontName = saved.fontName;
  g.size = saved.size;
  g.frame = saved.frame;
  g.fill = saved.fill;
  g.isOpaque = saved.isOpaque;
}

/** A corner of the path, in user space; `start` is the byte at which the operation begins. */
export function pathPoint(g: Graphics, x: number, y: number, start: number): void {
  if (g.pathStart < 0) g.pathStart = start;
  const m = g.ctm;
  const px = x * m[0] + y * m[2] + m[4];
  const py = x * m[1] + y * m[3] + m[5];
  if (px < g.pathLeft) g.pathLeft = px;
  if (py < g.pathBottom) g.pathBottom = py;
  if (px > g.pathRight) g.pathRight = px;
  if (py > g.pathTop) g.pathTop = py;
}

/** Ends the path, and clips with it when `W` came before. @returns where it began and what it covers. */
export function endPath(g: Graphics): { readonly start: number; readonly box: Box | undefined } {
  const path: Box | undefined =
    g.pathRight < g.pathLeft ? undefined : [g.pathLeft, g.pathBottom, g.pathRight, g.pathTop];
  const ended = { start: g.pathStart, box: path === undefined ? undefined : visible(g, path) };
  if (g.clipsNext && path !== undefined) {
    g.area ??= path;
    const clip = intersect(path, g.clip);
    g.empty ||= clip === undefined;
    g.clip = clip ?? g.clip;
  }
  g.pathLeft = g.pathBottom = Number.POSITIVE_INFINITY;
  g.pathRight = g.pathTop = Number.NEGATIVE_INFINITY;
  g.pathStart = -1;
  g.clipsNext = g.isRectangle = false;
  return ended;
}

/** What of a box in page space the clip lets through. */
export function visible(g: Graphics, box: Box): Box | undefined {
  return g.empty ? undefined : intersect(box, g.clip);
}

/** The same for a box in user space. */
export function visibleHere(g: Graphics, box: Box): Box | undefined {
  return visible(g, transformBox(g.ctm, box));
}
