import type { PlacedDrawing } from "@flowc/pictures";
import { type PointerEvent, useEffect, useRef } from "react";
import type { CallPath } from "./call-path.js";
import type { Pan } from "./pan.js";
import { centre, seen } from "./viewport.js";

interface OverviewProps {
  readonly drawing: PlacedDrawing;
  readonly pan: Pan;
  readonly path: CallPath | undefined;
  readonly selected: string | undefined;
}

/** The whole drawing, small, with what is seen of it. For the mouse; the keyboard walks through the blocks. */
export function Overview({ drawing, pan, path, selected }: OverviewProps) {
  const frame = useRef<SVGRectElement>(null);
  const { width, height } = drawing;
  useEffect(() => {
    const place = () => {
      const part = seen(pan.viewport.get(), pan.size());
      for (const name of ["x", "y", "width", "height"] as const) frame.current?.setAttribute(name, String(part[name]));
    };
    place();
    return pan.viewport.subscribe(place);
  }, [pan]);
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const map = event.currentTarget.getScreenCTM()?.inverse();
    if (map === undefined) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(map);
    pan.show(centre(pan.viewport.get(), { x, y, width: 0, height: 0 }, pan.size()), "at once");
  };
  return (
    <svg
      className="overview"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerDown={move}
      onPointerMove={move}
    >
      {drawing.blocks.map((block) => (
        <rect
          key={block.id}
          className="overview-block"
          x={block.x}
          y={block.y}
          width={block.width}
          height={block.height}
          data-mark={block.mark}
          data-lit={path?.blocks.has(block.id) || undefined}
          data-selected={block.id === selected || undefined}
        />
      ))}
      <rect ref={frame} className="overview-seen" />
    </svg>
  );
}
