const shapes = {
  flow: "M2.5 3h4v3.500h-4zM9.500 9.500h4V13h-4zM4.500 6.500v5h5",
  search: "M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM10.500 10.500 14 14",
  undo: "M5.500 3 2.500 6l3 3M2.500 6h6.500a4 4 0 0 1 0 8H7",
  keys: "M1.500 4h13v8h-13zM4 6.500h.01M7 6.500h.01M10 6.500h.01M12.500 6.500h.01M4.500 9.500h7",
  system: "M2 3h12v8H2zM6 13.500h4M8 11v2.500",
  light:
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
  dark: "M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7Z",
  copy: "M5.500 5.500h8v8h-8zM3.500 10.500h-1v-8h8v1",
  open: "M9 2.500h4.500V7M13.500 2.500 7.500 8.500M6 3.500H2.500v10h10V10",
  close: "M3.500 3.500l9 9M12.500 3.500l-9 9",
  fit: "M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  call: "M4 2.500h2.500L7.500 6 6 7.200a8 8 0 0 0 2.800 2.800L10 8.500l3.500 1V12a1.500 1.500 0 0 1-1.500 1.500A9.500 9.500 0 0 1 2.500 4 1.500 1.500 0 0 1 4 2.500Z",
  back: "M9.500 3 4.500 8l5 5",
  next: "M6.500 3l5 5-5 5",
  error: "M8 1.500 14.500 8 8 14.500 1.500 8ZM8 5v3.500M8 10.800h.01",
  warning: "M8 2 14.500 13.500h-13ZM8 6.500v3M8 11.600h.01",
  info: "M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 7.500v3.500M8 5h.01",
  reload: "M13 5.500A5.500 5.500 0 1 0 13.500 9M13.500 2.500v3.500H10",
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words, or on a button that has a label: readers pass over it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
