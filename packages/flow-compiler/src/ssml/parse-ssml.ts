import { parseXml, type XmlElement, XmlError } from "@rgrove/parse-xml";

/** One tag of an SSML text. */
export interface SsmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where it stands in the text, from 0. */
  readonly offset: number;
}

/** What an SSML text is made of, or where and why it cannot be read. */
export interface Ssml {
  /** In the order of the text. Without the `speak` that the text did not have. */
  readonly tags: readonly SsmlTag[];
  /** Whether the text itself is one `speak` element. */
  readonly hasRoot: boolean;
  readonly problem?: { readonly message: string; readonly offset: number };
}

const root = "<speak>";
/** A prompt has at most 6,000 characters. Beyond this the text is another rule's finding, and not read. */
const longest = 10_000;

/**
 * Reads SSML as XML. JSONPaths may stand in its text and its attributes. Text without a `speak` around it is read as if
 * it had one. Only the first problem is told: what follows a broken tag is guesswork.
 */
export function parseSsml(text: string): Ssml {
  const hasRoot = /^\s*(?:<[?!][^>]*>\s*)*<speak[\s/>]/.test(text);
  if (text.length > longest) return { tags: [], hasRoot };
  const added = hasRoot ? 0 : root.length;
  try {
    const document = parseXml(hasRoot ? text : `${root}${text}</speak>`, { includeOffsets: true });
    const tags = document.root === null ? [] : tagsIn(document.root);
    return { hasRoot, tags: (hasRoot ? tags : tags.slice(1)).map((tag) => ({ ...tag, offset: tag.offset - added })) };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const offset = Math.min(Math.max(error.pos - added, 0), text.length);
    return { tags: [], hasRoot, problem: { message: inOurWords(error), offset } };
  }
}

/** Goes through the elements without recursion, in document order. */
function tagsIn(start: XmlElement): SsmlTag[] {
  const tags: SsmlTag[] = [];
  const open: XmlElement[] = [start];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    tags.push({ name: element.name, attributes: element.attributes, offset: element.start });
    const children = element.children.filter((child): child is XmlElement => child.type === "element");
    open.push(...children.reverse());
  }
  return tags;
}

function inOurWords({ message }: XmlError): string {
  const said = message.split(" (line ")[0]!;
  const unclosed = /^Missing end tag for element (\S+)/.exec(said)?.[1];
  if (unclosed !== undefined) return `the tag <${unclosed}> is not closed here`;
  if (said.startsWith("Unterminated reference")) return "an & that stands for itself is written &amp;";
  if (said.startsWith("Attribute value expected")) return "the value of an attribute needs quotes";
  if (said.startsWith("Extra content")) return "something follows the end of <speak>";
  return said.charAt(0).toLowerCase() + said.slice(1);
}
