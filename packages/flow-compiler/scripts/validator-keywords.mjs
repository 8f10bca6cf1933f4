import { _, nil } from "ajv";
import { and, or, stringify } from "ajv/dist/compile/codegen/index.js";
import { usePattern } from "ajv/dist/vocabularies/code.js";

/**
 * Keywords for the single values of the Flow language. Each takes, beside its literal form, a string with a JSONPath in
 * it: what that will hold is not known before a contact runs. All of them become plain code without parts of ajv.
 */
export const validatorKeywords = [
  {
    // Text: a string within its limits, or a typed reference that binding replaces by an id or ARN.
    keyword: "text",
    schemaType: "object",
    code(cxt) {
      const { data, schema } = cxt;
      const { maxLength, pattern } = schema;
      const limits = [
        maxLength === undefined ? nil : _`${data}.length <= ${maxLength} || Array.from(${data}).length <= ${maxLength}`,
        pattern === undefined ? nil : _`${usePattern(cxt, pattern)}.test(${data})`,
      ].filter((limit) => limit !== nil);
      const within = limits.length === 0 ? _`true` : or(isDynamic(data), and(...limits.map((limit) => _`(${limit})`)));
      const reference = _`${data} && typeof ${data} == "object" && "$flowc.reference" in ${data}`;
      cxt.fail(_`!(typeof ${data} == "string" ? ${within} : ${reference})`);
    },
  },
  {
    // One of a list of words.
    keyword: "option",
    schemaType: "array",
    code(cxt) {
      const { data, gen, schema } = cxt;
      const options = gen.scopeValue("obj", {
        ref: new Set(schema),
        key: JSON.stringify(schema),
        code: _`new Set(${stringify(schema)})`,
      });
      cxt.fail(_`!(typeof ${data} == "string" && (${options}.has(${data}) || ${data}.includes("$.")))`);
    },
  },
  {
    // A number within a range, as a decimal string (what the console writes) or as a JSON number.
    keyword: "decimal",
    schemaType: "object",
    code(cxt) {
      const { data, gen, schema } = cxt;
      const { whole, min, max } = schema;
      const number = gen.const("decimal", _`typeof ${data} == "number" ? ${data} : ${parsed(data, whole)}`);
      const kind = whole ? _`Number.isInteger(${number})` : _`Number.isFinite(${number})`;
      const least = min === undefined ? nil : _` && ${number} >= ${min}`;
      const most = max === undefined ? nil : _` && ${number} <= ${max}`;
      cxt.fail(_`!(${kind}${least}${most} || typeof ${data} == "string" && ${isDynamic(data)})`);
    },
  },
];

function isDynamic(data) {
  return _`${data}.includes("$.")`;
}

function parsed(data, whole) {
  const pattern = whole ? _`/^-?\\d+$/` : _`/^-?\\d+(?:\\.\\d+)?$/`;
  return _`typeof ${data} == "string" && ${pattern}.test(${data}) ? Number(${data}) : NaN`;
}
