// Does every operation of the contract with the official SDK: node check.mjs <base URL> <key> <PDF>
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Mistral } from "@mistralai/mistralai";

const [serverURL, apiKey, pdf] = process.argv.slice(2);
const client = new Mistral({ serverURL, apiKey });
const bytes = await readFile(pdf);
const dataUri = "data:application/pdf;base64," + bytes.toString("base64");

async function check(operation, action) {
  await action();
  console.log("ok " + operation);
}

async function text(stream) {
  return new Response(stream).text();
}

async function untilDone(jobId) {
  for (let i = 0; i < 200; i++) {
    const job = await client.batch.jobs.get({ jobId });
    if (!["QUEUED", "RUNNING", "CANCELLATION_REQUESTED"].includes(job.status)) {
      return job;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The job does not end.");
}

const schema = {
  type: "object",
  properties: { title: { type: "string" }, pages: { type: "integer" } },
  required: ["title", "pages"],
  additionalProperties: false,
};
const format = { type: "json_schema", jsonSchema: { name: "report", schemaDefinition: schema } };

await check("ocr with every option", async () => {
  const response = await client.ocr.process({
    model: "mistral-ocr-latest",
    document: { type: "document_url", documentUrl: dataUri },
    id: "mine",
    pages: "0-1",
    includeImageBase64: true,
    imageLimit: 5,
    imageMinSize: 10,
    tableFormat: "html",
    extractHeader: true,
    extractFooter: true,
    includeBlocks: true,
    confidenceScoresGranularity: "word",
    bboxAnnotationFormat: format,
    documentAnnotationFormat: format,
    documentAnnotationPrompt: "Describe the report.",
  });
  assert.equal(response.pages.length, 2);
  const page = response.pages[1];
  assert.equal(page.index, 1);
  assert.match(page.markdown, /Chapter 2/);
  assert.match(page.images[0].imageBase64, /^data:image\/jpeg;base64,/);
  assert.equal(typeof JSON.parse(page.images[0].imageAnnotation).title, "string");
  assert.equal(page.tables[0].format, "html");
  assert.equal(page.header, "The annual report");
  assert.equal(page.footer, "Page 2");
  assert.equal(page.blocks[0].type, "header");
  assert.ok(page.confidenceScores.wordConfidenceScores.length > 0);
  assert.equal(typeof JSON.parse(response.documentAnnotation).pages, "number");
  assert.equal(response.usageInfo.pagesProcessed, 2);
});

let fileId;
await check("files.upload", async () => {
  const file = await client.files.upload({
    file: { fileName: "report.pdf", content: bytes },
    purpose: "ocr",
    visibility: "workspace",
    expiry: 2,
  });
  assert.equal(file.filename, "report.pdf");
  assert.equal(file.sizeBytes, bytes.length);
  fileId = file.id;
});

await check("ocr of an uploaded file", async () => {
  const response = await client.ocr.process({
    model: "mistral-ocr-latest",
    document: { type: "file", fileId },
    pages: [0],
  });
  assert.equal(response.pages.length, 1);
});

await check("files.list", async () => {
  const list = await client.files.list({
    page: 0,
    pageSize: 10,
    includeTotal: true,
    purpose: "ocr",
    source: ["upload"],
    search: "report",
    mimetypes: ["application/pdf"],
  });
  assert.equal(list.total, 1);
  assert.equal(list.data[0].id, fileId);
});

await check("files.retrieve", async () => {
  const file = await client.files.retrieve({ fileId });
  assert.equal(file.deleted, false);
});

await check("files.download", async () => {
  const stream = await client.files.download({ fileId });
  const content = Buffer.from(await new Response(stream).arrayBuffer());
  assert.ok(content.equals(bytes));
});

await check("files.getSignedUrl, and the URL itself", async () => {
  const { url } = await client.files.getSignedUrl({ fileId, expiry: 1 });
  const response = await fetch(url);
  assert.equal(response.status, 200);
  assert.ok(Buffer.from(await response.arrayBuffer()).equals(bytes));
});

await check("files.delete", async () => {
  assert.equal((await client.files.delete({ fileId })).deleted, true);
  await assert.rejects(client.files.retrieve({ fileId }), { statusCode: 404 });
});

let jobId;
await check("batch.jobs.create from a file, get, results", async () => {
  const rows = ["a", "b"].map((id) => ({
    custom_id: id,
    body: { document: { type: "document_url", document_url: dataUri } },
  }));
  const lines = rows.map((row) => JSON.stringify(row)).join("\n");
  const input = await client.files.upload({
    file: { fileName: "rows.jsonl", content: new TextEncoder().encode(lines) },
    purpose: "batch",
  });
  const created = await client.batch.jobs.create({
    inputFiles: [input.id],
    endpoint: "/v1/ocr",
    model: "mistral-ocr-latest",
    metadata: { book: "one" },
    timeoutHours: 1,
  });
  jobId = created.id;
  const job = await untilDone(jobId);
  assert.equal(job.status, "SUCCESS");
  assert.equal(job.succeededRequests, 2);
  const output = await text(await client.files.download({ fileId: job.outputFile }));
  const ids = output.trim().split("\n").map((line) => JSON.parse(line).custom_id);
  assert.deepEqual(ids.sort(), ["a", "b"]);
});

await check("batch.jobs.create with inline requests, get inline", async () => {
  const created = await client.batch.jobs.create({
    requests: [
      { customId: "x", body: { messages: [{ role: "user", content: "What is 2 + 2?" }] } },
    ],
    endpoint: "/v1/chat/completions",
    model: "mistral-small-latest",
  });
  await untilDone(created.id);
  const job = await client.batch.jobs.get({ jobId: created.id, inline: true });
  assert.equal(job.outputs[0].custom_id, "x");
});

await check("batch.jobs.list", async () => {
  const list = await client.batch.jobs.list({
    page: 0,
    pageSize: 10,
    model: "mistral-ocr-latest",
    metadata: { book: "one" },
    createdAfter: new Date(0),
    createdByMe: true,
    status: ["SUCCESS"],
    orderBy: "-created",
  });
  assert.equal(list.total, 1);
  assert.equal(list.data[0].id, jobId);
});

await check("batch.jobs.cancel", async () => {
  const job = await client.batch.jobs.cancel({ jobId });
  assert.equal(job.status, "SUCCESS");
});

const messages = [
  { role: "system", content: "Be brief." },
  {
    role: "user",
    content: [
      { type: "text", text: "What is it about?" },
      { type: "document_url", documentUrl: dataUri, documentName: "report.pdf" },
    ],
  },
];

await check("chat.complete about a document", async () => {
  const response = await client.chat.complete({ model: "mistral-small-latest", messages });
  assert.match(response.choices[0].message.content, /What is it about\?.*Chapter 1/s);
});

await check("chat.complete with a JSON schema", async () => {
  const response = await client.chat.complete({
    model: "mistral-small-latest",
    messages,
    responseFormat: format,
    temperature: 0,
  });
  assert.equal(typeof JSON.parse(response.choices[0].message.content).title, "string");
});

await check("chat.stream", async () => {
  let content = "";
  for await (const event of await client.chat.stream({ model: "mistral-small-latest", messages })) {
    content += event.data.choices[0].delta.content ?? "";
  }
  assert.match(content, /Chapter 1/);
});

await check("models.list and models.retrieve", async () => {
  const list = await client.models.list();
  assert.ok(list.data.some((model) => model.capabilities.ocr));
  const card = await client.models.retrieve({ modelId: "mistral-ocr-latest" });
  assert.equal(card.id, "mistral-ocr-latest");
});

await check("models.delete, refused for models of the house", async () => {
  await assert.rejects(client.models.delete({ modelId: "mistral-ocr-latest" }), {
    statusCode: 403,
  });
});

await check("errors: wrong key, unknown model, broken document", async () => {
  const document = { type: "document_url", documentUrl: dataUri };
  const stranger = new Mistral({ serverURL, apiKey: "wrong" });
  await assert.rejects(stranger.models.list(), { statusCode: 401 });
  await assert.rejects(client.ocr.process({ model: "mistral-ocr-2411", document }), {
    statusCode: 404,
  });
  const broken = { type: "document_url", documentUrl: "data:application/pdf;base64,aGVsbG8=" };
  await assert.rejects(client.ocr.process({ model: "mistral-ocr-latest", document: broken }), {
    statusCode: 400,
  });
});
