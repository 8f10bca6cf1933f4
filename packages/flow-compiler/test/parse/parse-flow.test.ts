import { documentKey } from "@flowc/connect-model";
import { emitFlow, maxDocumentCharacters, maxDocumentDepth, type ParseOptions, parseFlow } from "@flowc/flow-compiler";
import { describe, expect, test } from "vitest";

const action = {
  Parameters: {},
  Identifier: "Bye",
  Type: "DisconnectParticipant",
  Transitions: {},
};
const content = { Version: "2019-10-30", StartAction: "Bye", Actions: [action] };
const typed = (options: Partial<ParseOptions> = {}): ParseOptions => ({ file: "flows/main.json", ...options });

function codes(text: string, options: Partial<ParseOptions> = {}): string[] {
  return parseFlow(text, typed(options)).diagnostics.map(({ code }) => code);
}

describe("what a file may hold", () => {
  test("plain content becomes a graph", () => {
    const { unit } = parseFlow(JSON.stringify(content), typed({ type: "CONTACT_FLOW", name: "Main" }));
    expect(unit?.graph).toEqual({
      name: "Main",
      type: "CONTACT_FLOW",
      version: "2019-10-30",
      entry: "Bye",
      blocks: [{ identifier: "Bye", type: "DisconnectParticipant", parameters: {}, branches: [] }],
    });
  });

  test.each([
    ["ContactFlow", "CUSTOMER_QUEUE"],
    ["ContactFlowModule", "MODULE"],
  ])("an answer with %s is unwrapped", (wrapper, type) => {
    const answer = {
      [wrapper]: {
        Name: "Wrapped",
        Type: "CUSTOMER_QUEUE",
        Description: "Front door",
        Content: JSON.stringify(content),
      },
    };
    const { unit, diagnostics } = parseFlow(JSON.stringify(answer), typed());
    expect(unit?.graph).toMatchObject({ name: "Wrapped", type, description: "Front door", entry: "Bye" });
    expect(diagnostics).toEqual([]);
  });

  test("name, type and content stand side by side", () => {
    const wrapped = { Name: "Side", Type: "AGENT_HOLD", Content: JSON.stringify(content) };
    expect(parseFlow(JSON.stringify(wrapped), typed()).unit?.graph).toMatchObject({ name: "Side", type: "AGENT_HOLD" });
  });

  test("content may be held as an object instead of text", () => {
    const text = '{"ContactFlow":{"Name":"N","Type":"CONTACT_FLOW","Content":{"Actions":[],"10":1,"2":1.0}}}';
    const { unit } = parseFlow(text, typed());
    expect(emitFlow(unit!.graph, { form: unit!.form }).text).toBe('{\n  "Actions": [],\n  "10": 1,\n  "2": 1.0\n}\n');
  });

  test("a byte order mark is skipped", () => {
    expect(codes(`\uFEFF${JSON.stringify(content)}`, { type: "CONTACT_FLOW" })).toEqual([]);
  });

  test("the console's old export format is named", () => {
    const { unit, diagnostics } = parseFlow('{"modules":[{}],"start":"x","version":"1"}', typed());
    expect(unit).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "FLOW806", data: { modules: 1 } }]);
  });

  test.each(["{}", "[]", "null", "5", '"text"', '{"name":"package","version":"1.0.0"}'])("%s is no flow", (text) => {
    expect(codes(text)).toEqual(["FLOW805"]);
  });
});

describe("flow type", () => {
  const withMetadata = (metadata: object) => JSON.stringify({ ...content, Metadata: metadata });

  test("an option wins over everything", () => {
    const { unit } = parseFlow(withMetadata({ type: "agentHold" }), typed({ type: "CAMPAIGN" }));
    expect(unit?.graph.type).toBe("CAMPAIGN");
  });

  test.each([
    ["contactFlow", "CONTACT_FLOW"],
    ["outboundWhisper", "OUTBOUND_WHISPER"],
    ["queueTransfer", "QUEUE_TRANSFER"],
    ["AGENT_WHISPER", "AGENT_WHISPER"],
  ])("metadata says %s", (spelled, type) => {
    expect(parseFlow(withMetadata({ type: spelled }), typed()).unit?.graph.type).toBe(type);
  });

  test("a document with Settings is a module", () => {
    const text = JSON.stringify({ ...content, Settings: {} });
    const { unit, diagnostics } = parseFlow(text, typed());
    expect([unit?.graph.type, diagnostics]).toEqual(["MODULE", []]);
  });

  test("without a word about it, CONTACT_FLOW is assumed and said", () => {
    const { unit, diagnostics } = parseFlow(JSON.stringify(content), typed());
    expect(unit?.graph.type).toBe("CONTACT_FLOW");
    expect(diagnostics).toMatchObject([
      { code: "FLOW810", severity: "info", span: { file: "flows/main.json", line: 1, column: 1 } },
    ]);
  });

  test("a type that does not exist is reported with the nearest one", () => {
    const { unit, diagnostics } = parseFlow(withMetadata({ type: "customerQeue" }), typed());
    expect(unit?.graph.type).toBe("CONTACT_FLOW");
    expect(diagnostics.map(({ code, help }) => [code, help])).toEqual([
      ["FLOW811", 'Did you mean "customerQueue"?'],
      ["FLOW810", expect.any(String)],
    ]);
  });
});

describe("flow name", () => {
  test.each([
    ["flows/main.json", "main"],
    ["C:\\flows\\Front door.flow.json", "Front door"],
    [".json", "flow"],
  ])("%s is called %s", (file, name) => {
    expect(parseFlow(JSON.stringify(content), { file }).unit?.graph.name).toBe(name);
  });

  test("metadata names it before the file does", () => {
    const text = JSON.stringify({ ...content, Metadata: { name: "Front door" } });
    expect(parseFlow(text, typed()).unit?.graph.name).toBe("Front door");
  });

  test("an empty name in the metadata is none", () => {
    const text = JSON.stringify({ ...content, Metadata: { name: "" } });
    expect(parseFlow(text, typed()).unit?.graph.name).toBe("main");
  });
});

describe("text that cannot be read", () => {
  test("malformed JSON is placed and explained", () => {
    const { unit, diagnostics } = parseFlow('{\n  "Version": "2019-10-30",\n  "Actions": [\n    {},\n  ]\n}', typed());
    expect(unit).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: "FLOW801",
        message: 'This is not JSON: expected a value, found "]".',
        help: "JSON takes no comma before a closing bracket: remove it.",
        span: { file: "flows/main.json", line: 5, column: 3 },
      },
    ]);
  });

  test("malformed content inside a wrapper is placed in the file", () => {
    const text = '{ "Name": "N", "Type": "CONTACT_FLOW",\n  "Content": "{\\n  \\"Actions\\": [}" }';
    expect(parseFlow(text, typed()).diagnostics).toMatchObject([{ code: "FLOW801", span: { line: 2, column: 34 } }]);
    expect(text.split("\n")[1]![33]).toBe("}");
  });

  test.each([10_000, 100_000])("%i levels of nesting are refused", (levels) => {
    const deep = "[".repeat(levels) + "]".repeat(levels);
    expect(codes(`{"Actions":${deep}}`)).toEqual(["FLOW803"]);
  });

  test("unclosed brackets without end are a syntax error", () => {
    expect(codes("[".repeat(100_000))).toEqual(["FLOW801"]);
  });

  test("nesting up to the limit is read and written", () => {
    const levels = maxDocumentDepth - 3;
    const text = `{"Actions":[],"deep":${"[".repeat(levels)}1.0${"]".repeat(levels)}}`;
    const { unit } = parseFlow(text, typed({ type: "CONTACT_FLOW" }));
    expect(emitFlow(unit!.graph, { form: unit!.form }).text?.replaceAll(/\s/g, "")).toBe(text);
  });

  test("an oversized document is refused unread", () => {
    const { unit, diagnostics } = parseFlow(" ".repeat(50_000_000), typed());
    expect(unit).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "FLOW802", data: { limit: maxDocumentCharacters } }]);
  });

  test("an empty file is a syntax error", () => {
    expect(parseFlow("", typed()).diagnostics).toMatchObject([
      { code: "FLOW801", message: "This is not JSON: expected a value, found the end of the file." },
    ]);
  });

  test("deep content held as text is refused", () => {
    const deep = "[".repeat(10_000) + "]".repeat(10_000);
    expect(codes(JSON.stringify({ Type: "CONTACT_FLOW", Content: deep }))).toEqual(["FLOW803"]);
  });
});

describe("members", () => {
  test("a member that stands twice is reported at its second mention", () => {
    const { unit, diagnostics } = parseFlow('{\n  "Version": "1",\n  "Version": "2",\n  "Actions": []\n}', typed());
    expect(unit?.graph.version).toBe("2");
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "FLOW804", span: { file: "flows/main.json", line: 3, column: 3 } }),
    );
  });

  test("a member of the wrong JSON type is reported and kept", () => {
    const text =
      '{"Version":"1","StartAction":5,"Actions":[{"Parameters":[],"Identifier":"A","Type":"T","Transitions":{}}]}';
    const { unit, diagnostics } = parseFlow(text, typed({ type: "CONTACT_FLOW" }));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "StartAction of the flow must be a string; here it is the number 5.",
      'Parameters of "A" must be an object; here it is a list.',
    ]);
    expect(emitFlow(unit!.graph, { form: unit!.form }).text?.replaceAll(/\s/g, "")).toBe(text);
  });

  test("missing actions are reported", () => {
    expect(codes('{"Version":"1"}', { type: "CONTACT_FLOW" })).toEqual(["FLOW808"]);
  });

  test("a member named __proto__ is data", () => {
    const text =
      '{"Actions":[{"Identifier":"A","Type":"T","Parameters":{"__proto__":{"polluted":"yes"}},"__proto__":1}]}';
    const { unit } = parseFlow(text, typed({ type: "CONTACT_FLOW" }));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(unit!.graph.blocks[0]!.parameters)).toEqual(["__proto__"]);
    expect(emitFlow(unit!.graph, { form: unit!.form }).text?.replaceAll(/\s/g, "")).toBe(text);
  });

  test("a source member named like a typed reference is none", () => {
    const text = '{"Actions":[{"Parameters":{"QueueId":{"$flowc.reference":{"kind":"queue","name":"x"}}}}]}';
    const { unit } = parseFlow(text, typed({ type: "CONTACT_FLOW" }));
    const emitted = emitFlow(unit!.graph, { form: unit!.form });
    expect(emitted.diagnostics).toEqual([]);
    expect(emitted.text?.replaceAll(/\s/g, "")).toBe(text);
  });
});

describe("places", () => {
  const text = JSON.stringify(
    {
      ...content,
      Actions: [
        { ...action, Identifier: "Hello", Parameters: { Text: "Hi", "a/b": { c: [1, 2] } } },
        { ...action, Transitions: { NextAction: "Hello", Errors: [{ NextAction: "Bye", ErrorType: "E" }] } },
      ],
    },
    null,
    2,
  );
  const lines = text.split("\n");
  const spans = parseFlow(text, typed()).unit!.spans;

  /** What the file holds at the place of a pointer. */
  function held(block: string, pointer?: string, source = lines, from = spans): string {
    const span = from.find(block, pointer)!;
    return source[span.line - 1]!.slice(span.column - 1, span.end!.column - 1);
  }

  test.each([
    ["Hello", "", '"Hello"'],
    ["Hello", "/Parameters/Text", '"Hi"'],
    ["Hello", "/Parameters/a~1b/c/1", "2"],
    ["Hello", "/Parameters", '"Parameters"'],
    ["Hello", "/Parameters/Missing", '"Parameters"'],
    ["Bye", "/Transitions/Errors/0/ErrorType", '"E"'],
    ["Bye", "/Transitions/NextAction", '"Hello"'],
    [documentKey, "/StartAction", '"Bye"'],
    [documentKey, "/Missing", "{"],
  ])("%s %s is %s", (block, pointer, expected) => {
    expect(held(block, pointer)).toBe(expected);
  });

  test("an unknown block has none", () => {
    expect(spans.find("Nobody", "/Parameters")).toBeUndefined();
  });

  test("content held as text has its places inside the string", () => {
    const inner = '{"Actions":[{"Identifier":"A \\u00e9\\"","Type":"Here","Parameters":{}}]}';
    const wrapped = JSON.stringify({ ContactFlow: { Name: "N", Type: "CONTACT_FLOW", Content: inner } }, null, 2);
    const wrappedSpans = parseFlow(wrapped, typed()).unit!.spans;
    expect(held('A é"', "/Type", wrapped.split("\n"), wrappedSpans)).toBe('\\"Here\\"');
  });

  test("lines may end with CRLF", () => {
    const source = text.replaceAll("\n", "\r\n");
    const from = parseFlow(source, typed()).unit!.spans;
    expect(held("Hello", "/Parameters/Text", source.split("\r\n"), from)).toBe('"Hi"');
  });
});

describe("documents made to exhaust their reader", () => {
  const blocks = (count: number) =>
    `{"Version":"2019-10-30","StartAction":"a","Actions":[${"{},".repeat(count - 1)}{}]}`;

  test("more actions than any flow has are refused unread", () => {
    const { unit, diagnostics } = parseFlow(blocks(20_001), typed());
    expect(unit).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "FLOW809", data: { count: 20_001, limit: 20_000 } }]);
  });

  test("long names around very many numbers are refused", () => {
    const text = `{"Actions":[],"${"x".repeat(1_000)}":[${"1.0,".repeat(100_000)}1]}`;
    expect(codes(text)).toEqual(["FLOW809"]);
  });

  test("a thousand wrong entries are enough to say so", () => {
    expect(codes(`{"Version":"1","Actions":[${"1,".repeat(5_000)}1]}`).length).toBe(1_001);
    expect(codes(`{"Version":"1","Actions":[]${',"a":1'.repeat(5_000)}}`).length).toBe(1_001);
  });
});

describe("texts in other encodings", () => {
  test("UTF-16 that was read as UTF-8 is no JSON", () => {
    const bytes = Buffer.from(JSON.stringify(content), "utf16le");
    expect(parseFlow(bytes.toString("utf8"), typed()).diagnostics).toMatchObject([
      { code: "FLOW801", help: "The file seems to be text in UTF-16: save it as UTF-8." },
    ]);
    expect(codes(`\uFFFE${JSON.stringify(content)}`)).toEqual(["FLOW801"]);
  });

  test.each([
    ["a lone surrogate", "\uD800"],
    ["NUL", "\u0000"],
  ])("%s in a text is read and written as it is", (_, character) => {
    const text = JSON.stringify({ ...content, Actions: [{ ...action, Parameters: { Text: `a${character}b` } }] });
    const { unit } = parseFlow(text, typed({ type: "CONTACT_FLOW" }));
    expect(unit?.graph.blocks[0]?.parameters.Text).toBe(`a${character}b`);
    expect(emitFlow(unit!.graph, { form: unit!.form, compact: true }).text).toBe(text);
  });

  test("a raw NUL is no JSON", () => {
    const { diagnostics } = parseFlow(`{"Version":"a\u0000b"}`, typed());
    expect(diagnostics).toMatchObject([{ code: "FLOW801", help: "Write it as \\u0000." }]);
  });

  test.each(["1e400", "-1e400", "123456789012345678901234567890", "1e-400"])(
    "the number %s is kept as it is",
    (number) => {
      const text = `{"Version":"2019-10-30","StartAction":"A","Actions":[{"Parameters":{"n":${number}},"Identifier":"A","Type":"T","Transitions":{}}]}`;
      const { unit } = parseFlow(text, typed({ type: "CONTACT_FLOW" }));
      expect(emitFlow(unit!.graph, { form: unit!.form, compact: true }).text).toBe(text);
    },
  );
});
