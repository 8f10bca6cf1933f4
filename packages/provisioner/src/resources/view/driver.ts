import type { JsonObject } from "@flowc/connect-model";
import type { LiveResource } from "../../driver/live-resource.js";
import { bareId } from "../../driver/resolve.js";
import type { DeclarationSource, ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall, type Reader, type Target, type WriteCall } from "../../driver/write-call.js";
import { objectOfText, orUndefined, readWire } from "../wire.js";
import { contentOfText, contentText } from "./content.js";
import type { ViewDeclaration } from "./declaration.js";
import { normaliseView, viewTable } from "./properties.js";

interface WireView {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name?: string;
  readonly Status?: string;
  readonly Description?: string;
  readonly Content?: { readonly Template?: string; readonly Actions?: readonly string[] };
  readonly ViewContentSha256?: string;
  readonly LastModifiedTime?: Date;
  readonly Tags?: Readonly<Record<string, string>>;
}

/** Views of AWS in every instance; their names are assumed, 2026-11-20. */
const builtIn = ["After contact work", "Cards", "Confirmation", "Detail", "Form", "List"];

/**
 * Views. A search gives all but the content, which is read again only when hash or time of change are not those of the
 * last deploy. A version costs a call of its own; views of AWS can be referred to, never declared.
 */
export const viewDriver: ResourceDriver<ViewDeclaration> = {
  kind: "view",
  noun: "view",
  plural: "views",
  level: "instance",
  properties: viewTable,
  taggable: true,
  renamable: true,
  deletion: "delete",
  builtIn: new Set(builtIn),
  normalise: normaliseView,
  declarationOf: (live) => (isOfAws(live) ? undefined : declarationOf(live)),
  matches: (live, { name, properties }) => live.name === name && !(isOfAws(live) && isDeclared(properties)),

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = await reader.pages("SearchViews", input, "Views");
    return found.map((item) => ({ ...liveView(item as WireView), partial: true }));
  },
  async find(reader, { name, properties }) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 100 };
    const found = (await reader.pages("ListViews", input, "ViewsSummaryList")) as readonly WireView[];
    const named = found.filter((summary) => summary.Name === name).map(liveView);
    const match = named.find((live) => !(isOfAws(live) && isDeclared(properties)));
    return match === undefined || isOfAws(match) ? match : this.read(reader, match.id, ["content", "draft"]);
  },
  async read(reader, id, properties) {
    const published = await readView(reader, id);
    if (published !== undefined && !properties.includes("draft")) return published;
    const saved = await readView(reader, `${id}:$SAVED`);
    if (saved === undefined) return published;
    const { content = null, ...rest } = saved.properties;
    return { ...saved, properties: { ...rest, published: false, ...published?.properties, draft: content } };
  },

  create: createByCall({
    call: ({ name, properties, tags }, scope) => ({
      operation: "CreateView",
      input: {
        InstanceId: instanceIdOf(scope),
        Name: name,
        Description: orUndefined(properties.description),
        ...contentMembers(properties),
        Tags: tags,
      },
    }),
    identity: ({ View }) => {
      const { Id = "", Arn = "" } = View as WireView;
      return { id: bareViewId(Id), arn: withoutQualifier(Arn) };
    },
    afterwards: (target, { properties }) => (properties.version === undefined ? [] : [versionCall(target, properties)]),
  }),
  update(target, { name, properties }, changed) {
    const has = (property: string) => changed.includes(property);
    const calls: WriteCall[] = [];
    if (has("name") || has("description")) {
      const Description = orUndefined(properties.description);
      const metadata = { ...(has("name") && { Name: name }), ...(has("description") && { Description }) };
      calls.push(write("UpdateViewMetadata", target, metadata));
    }
    if (has("content") || has("published") || has("draft")) {
      calls.push(write("UpdateViewContent", target, contentMembers(properties)));
    }
    if (has("version")) calls.push(versionCall(target, properties));
    return calls;
  },
  destroy: (target) => [write("DeleteView", target, {})],
  retire: (target, name) => [write("UpdateViewMetadata", target, { Name: name })],
};

function write(operation: string, { id, scope }: Target, input: Readonly<Record<string, unknown>>): WriteCall {
  return { operation, input: { InstanceId: instanceIdOf(scope), ViewId: id, ...input } };
}

function versionCall(target: Target, { version }: JsonObject): WriteCall {
  return write("CreateViewVersion", target, { VersionDescription: version });
}

function contentMembers({ content, draft }: JsonObject) {
  const { template, actions } = contentOfText(String(content ?? draft));
  const Status = content === undefined ? "SAVED" : "PUBLISHED";
  return { Status, Content: { Template: JSON.stringify(template), Actions: actions } };
}

function readView(reader: Reader, id: string): Promise<LiveResource | undefined> {
  const input = { InstanceId: instanceIdOf(reader.scope), ViewId: id };
  return readWire(reader, "DescribeView", input, (output) => liveView(output.View as WireView));
}

const qualifier = /:(?:\$SAVED|\$LATEST|\d+)$/;
const withoutQualifier = (idOrArn: string) => idOrArn.replace(qualifier, "");
const bareViewId = (idOrArn: string) => bareId(withoutQualifier(idOrArn));

function isOfAws({ arn }: LiveResource): boolean {
  return arn.includes(":aws:view/");
}

/** Whether something is declared as this view; a reference to an existing one has no properties. */
function isDeclared(properties: JsonObject): boolean {
  return "content" in properties || "draft" in properties;
}

function liveView(wire: WireView): LiveResource {
  const { Id = "", Arn = "", Name = "", Content, LastModifiedTime, ViewContentSha256 } = wire;
  const isManaged = Arn.includes(":aws:view/");
  const template = Content?.Template === undefined ? undefined : objectOfText(Content.Template);
  const stamp = [LastModifiedTime && new Date(LastModifiedTime).toISOString(), ViewContentSha256]
    .filter(Boolean)
    .join(" ");
  return {
    id: bareViewId(Id),
    // A view of AWS is only known with its version.
    arn: isManaged ? Arn : withoutQualifier(Arn),
    name: Name,
    properties: {
      name: Name,
      description: wire.Description || null,
      published: wire.Status !== "SAVED",
      ...(template && { content: contentText({ template, actions: Content?.Actions ?? [] }) }),
    },
    ...(wire.Tags && { tags: wire.Tags }),
    ...(stamp !== "" && { stamp }),
    attributes: {},
  };
}

function declarationOf({ name, properties }: LiveResource): DeclarationSource {
  const { description, published, content, draft } = properties;
  const text = published === true ? content : draft;
  const { template = {}, actions = [] } = typeof text === "string" ? contentOfText(text) : {};
  return {
    factory: "view",
    name,
    properties: {
      template,
      ...(actions.length > 0 && { actions: [...actions] }),
      ...(published !== true && { status: "SAVED" }),
      ...(typeof description === "string" && { description }),
    },
  };
}
