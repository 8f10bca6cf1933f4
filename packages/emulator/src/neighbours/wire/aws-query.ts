import { randomUUID } from "node:crypto";
import { type NeighbourRequest, type NeighbourRoute, statusOf } from "./neighbour-route.js";

const contentType = { "content-type": "text/xml" };
const xmlns = "https://sts.amazonaws.com/doc/2011-06-15/";

/** Routes the query protocol of STS: a form with the member `Action`, answered in XML. */
export function routeAwsQuery({ method, target, headers, body }: NeighbourRequest): NeighbourRoute | undefined {
  const type = headers["content-type"] ?? "";
  if (method !== "POST" || target.split("?")[0] !== "/" || !type.startsWith("application/x-www-form-urlencoded")) {
    return undefined;
  }
  const form = new URLSearchParams(body);
  const action = form.get("Action");
  if (action === null) return undefined;
  return {
    name: `sts:${action}`,
    input: () => Object.fromEntries(form),
    answer: (output) => {
      const members = Object.entries(output).map(([name, value]) => element(name, text(String(value))));
      const content = element(`${action}Result`, members.join("")) + metadata();
      return { status: 200, headers: contentType, body: element(`${action}Response`, content, ` xmlns="${xmlns}"`) };
    },
    refuse: (error) => {
      const parts = element("Type", "Sender") + element("Code", error.name) + element("Message", text(error.message));
      const content = element("Error", parts) + element("RequestId", randomUUID());
      return {
        status: statusOf(error),
        headers: { ...contentType, "x-amzn-errortype": error.name },
        body: element("ErrorResponse", content, ` xmlns="${xmlns}"`),
      };
    },
  };
}

const metadata = () => element("ResponseMetadata", element("RequestId", randomUUID()));

const element = (name: string, content: string, attributes = "") => `<${name}${attributes}>${content}</${name}>`;

const text = (value: string) =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
