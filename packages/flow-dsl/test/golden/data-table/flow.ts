import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const found = f.evaluateDataTable("b1e3dc48-d09d-4954-a7a1-4c1473d31153", {
    tea: { attributes: ["price", "stock"], key: { product: "tea" } },
    shop: { attributes: ["opensAt"] },
  });
  f.playPrompt(`Tea costs ${found.tea.price}, we open at ${found.shop.opensAt}.`);
  f.listDataTable("prices");
  const rows = f.listDataTable("prices", { default: { product: f.attributes("product") } });
  f.writeDataTable(
    "prices",
    [{ group: "default", key: { product: "tea" }, values: { price: "3", stock: { useDefault: true } } }],
    { lockVersion: rows.lockVersion },
  );
  f.disconnect();
});
