import { Client, fetchExchange } from "@urql/core";
import { PersistedDocuments, sha256 } from "../../../src/graphql/operation/persisted-documents";
import { documentOf } from "../../../src/web/api/documents";
import { persisted } from "../../../src/web/api/persisted";
import { TypedDocumentString } from "../../../src/web/generated/graphql";
import { bearer, startTestServer } from "../../http/minimal-app";

const TEXT = "query HelloById { hello }";

describe("the order page sends the id of a document", () => {
  const document = documentOf(
    new TypedDocumentString<{ hello: string }, Record<string, never>>(TEXT, { hash: `sha256:${sha256(TEXT)}` }),
  );

  it.each([
    ["and sends its text only if the server does not know the id", new Map<string, string>(), [false, true]],
    ["which the server knows", new Map([[sha256(TEXT), TEXT]]), [false]],
  ])("%s", async (_sentence, documents, texts) => {
    const minimalApp = await startTestServer({ documents: new PersistedDocuments(documents) });
    const sent: unknown[] = [];
    const client = new Client({
      url: minimalApp.url,
      preferGetMethod: false,
      fetchOptions: { headers: { authorization: await bearer() } },
      fetch: (url, init) => {
        sent.push(JSON.parse(init?.body as string));
        return fetch(url, init);
      },
      exchanges: [persisted, fetchExchange],
    });
    const { data, error } = await client.query(document, {}).toPromise();
    expect([data, error]).toEqual([{ hello: "Hello you" }, undefined]);
    expect(sent.map((body) => Object.hasOwn(Object(body) as object, "query"))).toEqual(texts);
    await minimalApp.stop();
  });
});
