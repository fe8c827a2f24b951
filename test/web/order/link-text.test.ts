import { hostOf, nameOf } from "../../../src/web/order-parts/link-text";

describe("[S28] the text that the page shows of a link", () => {
  it.each([
    ["https://files.example/a/report.pdf", "report.pdf", "files.example"],
    ["https://files.example:8443/", "https://files.example:8443/", "files.example:8443"],
    ["https://files.example/%E2%82%AC.png?x=1", "€.png", "files.example"],
    ["https://files.example/invoice%E2%80%AEfdp.exe", "invoicefdp.exe", "files.example"],
    ["https://files.example/%01%0Aa.txt", "a.txt", "files.example"],
    ["https://files.example/%E2%80%8B", "https://files.example/%E2%80%8B", "files.example"],
    ["https://files.example/%FF", "https://files.example/%FF", "files.example"],
    ["https://\u0440aypal.example/bill.pdf", "bill.pdf", "xn--aypal-uye.example"],
  ])("%j: the name %j and the host %j", (url, name, host) => {
    expect([nameOf(url), hostOf(url)]).toEqual([name, host]);
  });
});
