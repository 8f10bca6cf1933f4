import type { ConditionSpec, ParameterSpec } from "@flowc/connect-model";
import type { Node } from "ts-morph";
import type { EditKind } from "../edit.js";
import type { Literal } from "../source/literal.js";
import type { TemplateText } from "../source/template.js";

/** What an edit replaces: a literal, the key of a member, or a name that stands for something declared. */
export type Written =
  | { readonly kind: "literal"; readonly literal: Literal }
  | { readonly kind: "key"; readonly node: Node }
  | { readonly kind: "name"; readonly node: Node }
  | { readonly kind: "template"; readonly template: TemplateText };

/** A value of a block with all that an edit of it needs. */
export interface Candidate {
  readonly label: string;
  readonly kind: EditKind;
  readonly value: string;
  readonly choices?: readonly string[];
  /** Where it is written; absent when it cannot be edited, which `why` says. */
  readonly written?: Written;
  readonly why?: string;
  /** The part of the block that it became, and what the catalogue says of that. */
  readonly pointer?: string;
  readonly spec?: ParameterSpec | undefined;
  readonly conditions?: ConditionSpec | undefined;
  /** What it cannot become because it stands there already. */
  readonly taken?: readonly string[];
  /** Other literals that name the same thing and change with it: the `goto`s of a label. */
  readonly along?: readonly Literal[];
  /** At most so many characters. */
  readonly maxLength?: number;
  readonly isName?: boolean;
  /** What the expressions of a template became in the block. */
  readonly filled?: readonly string[];
}
