import { type Selection, select } from "d3-selection";
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from "d3-zoom";
import { Observable } from "../model/observable.js";
import { detailAt, type Size, type Viewport, zoomRange } from "./viewport.js";

/** Lets hands move a drawing in its frame: drag, wheel, pinch. What it moves is one layer, which is not drawn again. */
export class Pan {
  readonly viewport = new Observable<Viewport>({ x: 0, y: 0, k: 1 });
  /** Told when somebody moved the drawing, and not when it was brought to a place. */
  onMoved: ((before: Viewport, after: Viewport) => void) | undefined;
  #frame: Selection<HTMLElement, unknown, null, undefined> | undefined;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown> = zoom<HTMLElement, unknown>()
    .scaleExtent([...zoomRange])
    .clickDistance(4);

  /** @returns what lets go of the elements */
  attach(frame: HTMLElement, world: HTMLElement): () => void {
    const selection: Selection<HTMLElement, unknown, null, undefined> = select(frame);
    this.#frame = selection;
    this.#zoom
      .on("start", ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (sourceEvent === null) return;
        delete world.dataset.gliding;
        world.dataset.moving = "";
      })
      .on("zoom", ({ transform: { x, y, k }, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        const before = this.viewport.get();
        world.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
        const detail = detailAt(k);
        if (world.dataset.detail !== detail) world.dataset.detail = detail;
        this.viewport.set({ x, y, k });
        if (sourceEvent !== null) this.onMoved?.(before, { x, y, k });
      })
      .on("end", () => delete world.dataset.moving);
    selection.call(this.#zoom).on("dblclick.zoom", null);
    const glided = () => delete world.dataset.gliding;
    world.addEventListener("transitionend", glided);
    return () => {
      selection.on(".zoom", null);
      world.removeEventListener("transitionend", glided);
      this.#frame = undefined;
    };
  }

  /** Brings the drawing to a place, gliding there when that helps to follow. */
  show({ x, y, k }: Viewport, how: "at once" | "gliding"): void {
    const frame = this.#frame;
    if (frame === undefined) return;
    const world = frame.node()?.firstElementChild;
    if (how === "gliding" && world instanceof HTMLElement) world.dataset.gliding = "";
    this.#zoom.transform(frame, zoomIdentity.translate(x, y).scale(k));
  }

  enlarge(times: number): void {
    const before = this.viewport.get();
    if (this.#frame !== undefined) this.#zoom.scaleBy(this.#frame, times);
    this.onMoved?.(before, this.viewport.get());
  }

  size(): Size {
    const node = this.#frame?.node();
    return { width: node?.clientWidth ?? 0, height: node?.clientHeight ?? 0 };
  }
}
