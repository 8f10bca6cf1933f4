import { markTones } from "../marks/mark-colours.js";
import { type Palette, palettes } from "../marks/palette.js";

/** Which colours a picture has. `auto`: those that the reader's system asks for. */
export type Theme = "auto" | "light" | "dark";

/** Narrow fonts first, so that what is measured for a wide one fits. */
const fonts = `"Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "DejaVu Sans", sans-serif`;

function colours(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}

function themed(theme: Theme): readonly string[] {
  if (theme !== "auto") return [`.flowc{${colours(palettes[theme])}}`];
  return [
    `.flowc{${colours(palettes.light)}}`,
    `@media (prefers-color-scheme:dark){.flowc{${colours(palettes.dark)}}}`,
  ];
}

function markRules(): readonly string[] {
  return Object.entries(markTones).flatMap(([mark, tone]) => [
    `.flowc .block.${mark}>rect{fill:var(--${tone}Ground);stroke:var(--${tone});stroke-width:2}`,
    `.flowc text.${mark}{fill:var(--${tone})}`,
    `.flowc .line.${mark}{stroke:var(--${tone});stroke-width:2}`,
    `.flowc .head.${mark}{fill:var(--${tone})}`,
  ]);
}

/** Everything stands below one class: a picture that is put into a page changes nothing else there. */
const rules = [
  `.flowc text{font-family:${fonts};font-size:12px;fill:var(--text)}`,
  ".flowc .ground{fill:var(--ground)}",
  ".flowc .block>rect{fill:var(--block);stroke:var(--edge)}",
  ".flowc .block.ending>rect{fill:var(--ending);stroke-width:2}",
  ".flowc .title{font-size:13px;font-weight:600}",
  ".flowc text.soft,.flowc text.error{fill:var(--soft)}",
  ".flowc .start rect,.flowc .sign circle{fill:var(--start)}",
  ".flowc .start text,.flowc .sign text{fill:var(--onStart);font-weight:600}",
  ".flowc .line{fill:none;stroke:var(--condition);stroke-width:1.5}",
  ".flowc .line.main{stroke:var(--main);stroke-width:2}",
  ".flowc .line.error{stroke:var(--error);stroke-width:1}",
  ".flowc .head{fill:var(--condition)}",
  ".flowc .head.main{fill:var(--main)}",
  ".flowc .head.error{fill:var(--error)}",
  ".flowc .line.back{stroke:var(--back);stroke-dasharray:12 3}",
  ".flowc .head.back{fill:var(--back)}",
  ...markRules(),
  ".flowc .line.missed,.flowc .line.removed,.flowc .block.missed>rect,.flowc .block.removed>rect{stroke-dasharray:4 4}",
  ".flowc .badge.error rect{fill:var(--bad)}",
  ".flowc .badge.warning rect{fill:var(--middling)}",
  ".flowc .badge.info rect{fill:var(--soft)}",
  ".flowc .badge text{fill:var(--ground);font-weight:600}",
];

/** The style sheet of a picture. */
export function styleOf(theme: Theme): string {
  return [...themed(theme), ...rules].join("\n");
}
