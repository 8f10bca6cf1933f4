import { blockMeasures, type PlacedDrawing } from "@flowc/pictures";
import type { FindingView } from "@flowc/viewer";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { BlockButton } from "./block-button.js";
import type { CallPath } from "./call-path.js";
import { Lines } from "./lines.js";
import { Overview } from "./overview.js";
import { Pan } from "./pan.js";
import type { Together } from "./together.js";
import { firstView, hold, reveal, type Viewport, wholeView } from "./viewport.js";
import { blockOf, graphMove, type Standpoint, standOn, standOnEntry, walk } from "./walk.js";
import { ZoomButtons, zoomStep } from "./zoom-buttons.js";

interface GraphProps {
  readonly drawing: PlacedDrawing;
  /** What the graph is, for screen readers: `Main as a graph`. */
  readonly label: string;
  readonly findings: ReadonlyMap<string, readonly FindingView[]>;
  readonly path?: CallPath | undefined;
  readonly selected: string | undefined;
  readonly onOpen: (block: string) => void;
  readonly onClose: () => void;
  /** Where the drawing lay when it was last seen, and what keeps that. */
  readonly lay?: Viewport | undefined;
  readonly onLay?: (viewport: Viewport) => void;
  /** Other graphs that move along. */
  readonly together?: Together | undefined;
  /** What else lies over the graph. */
  readonly children?: ReactNode;
}

const noFindings: readonly FindingView[] = [];

/** A flow as a graph that can be moved, enlarged and walked through with the keyboard. */
export function Graph(props: GraphProps) {
  const { drawing, label, findings, path, selected, onOpen, together, children } = props;
  const [pan] = useState(() => new Pan());
  const frame = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  useLaying(pan, frame, world, props);
  const { standpoint, onKeyDown } = useWalk(pan, frame, props);
  const showThis = useCallback(() => pan.show(wholeView(drawing, pan.size()), "gliding"), [pan, drawing]);
  useEffect(() => together?.join(pan, showThis), [pan, together, showThis]);
  const showAll = together === undefined ? showThis : () => together.showAll();
  return (
    <div className="graph">
      <div
        ref={frame}
        className="graph-frame"
        role="application"
        aria-label={`${label}. Arrow keys follow the branches, Enter opens a block, 0 shows all.`}
        onKeyDown={(event) => onKeyDown(event, showAll)}
      >
        <div ref={world} className="world" style={{ ...measures, width: drawing.width, height: drawing.height }}>
          <Lines drawing={drawing} path={path} selected={selected} />
          {drawing.start !== undefined && (
            <span
              className="start"
              style={{ ...boxStyle(drawing.start) }}
              data-lit={path?.begins || undefined}
              aria-hidden="true"
            >
              Start
            </span>
          )}
          {drawing.blocks.map((block) => (
            <BlockButton
              key={block.id}
              block={block}
              findings={findings.get(block.id) ?? noFindings}
              isEntry={block.id === drawing.entry}
              isSelected={block.id === selected}
              isTabStop={block.id === standpoint?.block}
              branch={block.id === standpoint?.block ? standpoint.branch : undefined}
              standing={path?.at === block.id ? "here" : path?.blocks.has(block.id) ? "visited" : undefined}
              path={path?.blocks.has(block.id) ? path : undefined}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
      <ZoomButtons pan={pan} onFit={showAll} />
      <Overview drawing={drawing} pan={pan} path={path} selected={selected} />
      {children}
    </div>
  );
}

/** The measures that the layout was made with, for the style sheet. */
const measures = {
  "--title-height": `${blockMeasures.titleHeight}px`,
  "--title-size": `${blockMeasures.titleSize}px`,
  "--line-height": `${blockMeasures.lineHeight}px`,
  "--text-size": `${blockMeasures.textSize}px`,
  "--row-height": `${blockMeasures.rowHeight}px`,
  "--block-padding": `${blockMeasures.padding}px`,
} as CSSProperties;

function boxStyle({ x, y, width, height }: NonNullable<PlacedDrawing["start"]>): CSSProperties {
  return { left: x, top: y, width, height };
}

/** Lays the drawing into its frame, and lets it stay where it is when it changes. */
function useLaying(
  pan: Pan,
  frame: React.RefObject<HTMLDivElement | null>,
  world: React.RefObject<HTMLDivElement | null>,
  { drawing, selected, path, lay, onLay }: GraphProps,
): void {
  const before = useRef<{ readonly drawing: PlacedDrawing; readonly selected: string | undefined }>(undefined);
  useLayoutEffect(() => {
    if (frame.current === null || world.current === null) return undefined;
    const detach = pan.attach(frame.current, world.current);
    const unsubscribe = pan.viewport.subscribe(() => onLay?.(pan.viewport.get()));
    return () => {
      unsubscribe();
      detach();
      before.current = undefined;
    };
  }, [pan, frame, world, onLay]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new drawing is laid again
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { drawing, selected };
    if (was === undefined) {
      pan.show(lay ?? firstView(drawing, pan.size(), drawing.start ?? blockOf(drawing, drawing.entry)), "at once");
    } else if (was.drawing !== drawing) {
      const isKept = blockOf(was.drawing, was.selected) !== undefined && blockOf(drawing, selected) !== undefined;
      const [from, to] = isKept ? [was.selected, selected] : [was.drawing.entry, drawing.entry];
      pan.show(hold(pan.viewport.get(), blockOf(was.drawing, from), blockOf(drawing, to)), "at once");
    }
  }, [pan, drawing]);
  const shown = path?.at ?? selected;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a block is revealed when it is opened, not when it moved
  useEffect(() => {
    const block = blockOf(drawing, shown);
    if (block !== undefined) pan.show(reveal(pan.viewport.get(), block, pan.size()), "gliding");
  }, [pan, shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above, for the block that is opened while a call is held
  useEffect(() => {
    const block = blockOf(drawing, selected);
    if (block !== undefined) pan.show(reveal(pan.viewport.get(), block, pan.size()), "gliding");
  }, [pan, selected]);
}

/** Lets the arrow keys walk along the branches. */
function useWalk(
  pan: Pan,
  frame: React.RefObject<HTMLDivElement | null>,
  { drawing, selected, onOpen, onClose }: GraphProps,
) {
  const [kept, setKept] = useState<Standpoint>();
  const isThere = blockOf(drawing, kept?.block) !== undefined;
  const wanted =
    selected !== undefined && kept?.block !== selected && blockOf(drawing, selected) ? standOn(selected) : undefined;
  const standpoint = wanted ?? (isThere ? kept : undefined) ?? standOnEntry(drawing);
  const goTo = (next: Standpoint) => {
    setKept(next);
    const block = blockOf(drawing, next.block);
    if (block !== undefined) pan.show(reveal(pan.viewport.get(), block, pan.size()), "gliding");
    const button = frame.current?.querySelector<HTMLElement>(`[data-block=${CSS.escape(next.block)}]`);
    button?.focus({ preventScroll: true });
    if (selected !== undefined && next.block !== selected) onOpen(next.block);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, showAll: () => void) => {
    const isOther = event.ctrlKey || event.metaKey || event.altKey;
    const move = isOther ? undefined : graphMove(event.key, selected !== undefined);
    if (move === undefined) return;
    event.preventDefault();
    if (move.kind === "close") onClose();
    else if (move.kind === "showAll") showAll();
    else if (move.kind === "enlarge") pan.enlarge(move.isLarger ? zoomStep : 1 / zoomStep);
    else if (move.kind === "walk" && standpoint !== undefined) goTo(walk(drawing, standpoint, move.key));
  };
  return { standpoint, onKeyDown };
}
