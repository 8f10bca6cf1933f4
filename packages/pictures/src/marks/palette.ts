/** Colours of a picture by what they are for. Every text on its ground has a contrast of 4.5 to 1 or more. */
const light = {
  ground: "#ffffff",
  block: "#f6f8fa",
  edge: "#8c959f",
  text: "#1f2328",
  soft: "#57606a",
  main: "#0550ae",
  condition: "#57606a",
  error: "#afb8c1",
  back: "#8250df",
  start: "#0550ae",
  onStart: "#ffffff",
  ending: "#eaeef2",
  good: "#1a7f37",
  goodGround: "#e6f4ea",
  middling: "#7d4e00",
  middlingGround: "#fff4d6",
  bad: "#b42318",
  badGround: "#fde8e8",
  seen: "#8a3ffc",
  seenGround: "#f3eaff",
};

export type PaletteName = keyof typeof light;
export type Palette = Readonly<Record<PaletteName, string>>;

const dark: Palette = {
  ground: "#0d1117",
  block: "#1c2128",
  edge: "#6e7681",
  text: "#e6edf3",
  soft: "#9da7b3",
  main: "#6cb6ff",
  condition: "#9da7b3",
  error: "#545d68",
  back: "#bc8cff",
  start: "#388bfd",
  onStart: "#0d1117",
  ending: "#2d333b",
  good: "#57ab5a",
  goodGround: "#12261a",
  middling: "#daaa3f",
  middlingGround: "#2b2111",
  bad: "#ff7b72",
  badGround: "#311a1b",
  seen: "#c297ff",
  seenGround: "#271a3a",
};

export const palettes: { readonly light: Palette; readonly dark: Palette } = { light, dark };
