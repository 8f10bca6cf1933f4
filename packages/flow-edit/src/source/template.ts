import { Node, type TemplateExpression } from "ts-morph";

/** Text with expressions inside, in the author's spelling: `Hello ${customer.name}.` in backticks. */
export interface TemplateText {
  readonly node: TemplateExpression;
  /** The stretches of text, one more than expressions, as they are meant and as they are written. */
  readonly texts: readonly { readonly meant: string; readonly raw: string }[];
  /** The expressions with what marks them: `${customer.name}`. */
  readonly marks: readonly string[];
  /** The whole as people read it: texts as they are meant, expressions as they are written. */
  readonly shown: string;
}

/** Undefined for anything else, and where a text looks like one of the expressions. */
export function templateOf(node: Node | undefined): TemplateText | undefined {
  if (!Node.isTemplateExpression(node) || Node.isTaggedTemplateExpression(node.getParent())) return undefined;
  const spans = node.getTemplateSpans();
  const head = node.getHead();
  const texts = [
    { meant: head.getLiteralText(), raw: head.getText().slice(1, -2) },
    ...spans.map((span, index) => {
      const text = span.getLiteral();
      const end = index === spans.length - 1 ? -1 : -2;
      return { meant: text.getLiteralText(), raw: text.getText().slice(1, end) };
    }),
  ];
  const source = node.getSourceFile().getFullText();
  let from = head.getEnd();
  const marks = spans.map((span) => {
    const literal = span.getLiteral();
    const mark = `\${${source.slice(from, literal.getStart())}}`;
    from = literal.getEnd();
    return mark;
  });
  if (texts.some(({ meant }) => marks.some((mark) => meant.includes(mark)))) return undefined;
  return {
    node,
    texts,
    marks,
    shown: joined(
      texts.map(({ meant }) => meant),
      marks,
    ),
  };
}

/** Texts with what stands between them. */
export function joined(texts: readonly string[], between: readonly string[]): string {
  return texts.map((text, index) => text + (between[index] ?? "")).join("");
}

/** The texts around the expressions in what somebody wrote; undefined unless each is there once and in its order. */
export function splitAtMarks(value: string, marks: readonly string[]): readonly string[] | undefined {
  const texts: string[] = [];
  let rest = value;
  for (const mark of marks) {
    const at = rest.indexOf(mark);
    if (at < 0) return undefined;
    texts.push(rest.slice(0, at));
    rest = rest.slice(at + mark.length);
  }
  const all = [...texts, rest];
  return all.some((text) => marks.some((mark) => text.includes(mark))) ? undefined : all;
}

/** What the expressions became in a text that was built; undefined when the text is not made of these stretches. */
export function valuesIn(built: string, { texts }: TemplateText): readonly string[] | undefined {
  const pattern = texts.map(({ meant }) => meant.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("([^]*?)");
  return new RegExp(`^${pattern}$`).exec(built)?.slice(1);
}
