import { Icon } from "../app/icon.js";
import { useValue } from "../app/model-context.js";
import type { Pan } from "./pan.js";

interface ZoomProps {
  readonly pan: Pan;
  readonly onFit: () => void;
}

export const zoomStep = 1.3;

export function ZoomButtons({ pan, onFit }: ZoomProps) {
  const { k } = useValue(pan.viewport);
  return (
    <fieldset className="zoom-buttons" aria-label="Size">
      <button
        type="button"
        className="icon-only"
        onClick={() => pan.enlarge(1 / zoomStep)}
        aria-label="Smaller"
        title="Smaller (−)"
      >
        <Icon name="minus" />
      </button>
      <span className="zoom-size">{Math.round(k * 100)} %</span>
      <button
        type="button"
        className="icon-only"
        onClick={() => pan.enlarge(zoomStep)}
        aria-label="Larger"
        title="Larger (+)"
      >
        <Icon name="plus" />
      </button>
      <button type="button" className="icon-only" onClick={onFit} aria-label="Show all" title="Show all (0)">
        <Icon name="fit" />
      </button>
    </fieldset>
  );
}
