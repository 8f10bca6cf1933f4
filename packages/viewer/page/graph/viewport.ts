/** How a drawing lies in its window: moved by `x` and `y` CSS pixels after it was enlarged `k` times. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** How far one can zoom: out to a whole estate on a phone, in to read from across the room. */
export const zoomRange = [0.02, 2.5] as const;

const margin = 32;
/** Smaller than this, texts cannot be read without effort. */
const smallest = 0.6;

/** Shows all of a drawing, not larger than it was drawn. */
export function wholeView(drawing: Size, window: Size): Viewport {
  const k = within(
    Math.min(1, (window.width - 2 * margin) / drawing.width, (window.height - 2 * margin) / drawing.height),
    zoomRange,
  );
  return { k, x: (window.width - drawing.width * k) / 2, y: (window.height - drawing.height * k) / 2 };
}

/**
 * Where a flow is first seen: all of it when that can be read, else its beginning at a readable size, with as much as
 * possible of what comes next.
 */
export function firstView(drawing: Size, window: Size, start: Box | undefined): Viewport {
  const whole = wholeView(drawing, window);
  if (whole.k >= smallest || start === undefined) return whole;
  const k = within(window.width / 1300, [smallest, 1]);
  const [height, middle] = [drawing.height * k, (start.y + start.height / 2) * k];
  // As high as it starts; a drawing that fits stands in the middle, and none hangs below its upper edge.
  const top =
    height + 2 * margin <= window.height ? (window.height - height) / 2 : Math.min(0, window.height * 0.4 - middle);
  // Rows begin left of the start: they are seen with it where there is room.
  return { k, x: -Math.max(0, start.x * k - window.width * 0.3), y: top };
}

/** Puts the middle of a box into the middle of the window. */
export function centre(viewport: Viewport, box: Box, window: Size, k = viewport.k): Viewport {
  return {
    k,
    x: window.width / 2 - (box.x + box.width / 2) * k,
    y: window.height / 2 - (box.y + box.height / 2) * k,
  };
}

/** Moves as little as is needed to show a box, and enlarges what is too small to be read. */
export function reveal(viewport: Viewport, box: Box, window: Size): Viewport {
  if (viewport.k < 0.35) return centre(viewport, box, window, 0.8);
  const { k } = viewport;
  return {
    k,
    x: shift(viewport.x, box.x * k, box.width * k, window.width),
    y: shift(viewport.y, box.y * k, box.height * k, window.height),
  };
}

function shift(offset: number, start: number, length: number, available: number): number {
  const from = start + offset;
  const to = from + length;
  if (length + 2 * margin > available) return available / 2 - start - length / 2;
  if (from < margin) return offset + margin - from;
  return to > available - margin ? offset + available - margin - to : offset;
}

/** Where a drawing that was laid out again has to lie, so that one box of it stays where it was on the screen. */
export function hold(viewport: Viewport, before: Box | undefined, after: Box | undefined): Viewport {
  if (before === undefined || after === undefined) return viewport;
  const { k } = viewport;
  return { k, x: viewport.x + (before.x - after.x) * k, y: viewport.y + (before.y - after.y) * k };
}

/** How another drawing lies when it is moved and enlarged along with one: by as much, as seen in the window. */
export function alongWith(before: Viewport, after: Viewport, other: Viewport): Viewport {
  const times = after.k / before.k;
  return {
    k: other.k * times,
    x: other.x * times + after.x - before.x * times,
    y: other.y * times + after.y - before.y * times,
  };
}

/** The part of the drawing that is seen, in its own pixels. */
export function seen({ x, y, k }: Viewport, window: Size): Box {
  return { x: -x / k, y: -y / k, width: window.width / k, height: window.height / k };
}

/** How much can be told at this size: from `far` only where things are. */
export function detailAt(k: number): "near" | "middle" | "far" {
  if (k >= 0.55) return "near";
  return k >= 0.28 ? "middle" : "far";
}

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
}
