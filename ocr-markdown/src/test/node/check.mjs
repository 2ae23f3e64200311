// Reads what a flavour wrote as its site generator does. A line for each file that it reads otherwise.
import { compile } from '@mdx-js/mdx';
import { Liquid } from 'liquidjs';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const directory = process.argv[2];
const liquid = new Liquid();
const read = (name) => readFileSync(join(directory, name), 'utf8');

async function whatIsWrong(name) {
  if (name.endsWith('.mdx')) {
    await compile(read(name));
  } else if ((await liquid.parseAndRender(read(name))) !== read(name.replace('.liquid', '.md'))) {
    return 'is shown otherwise';
  }
}

let checked = 0;
for (const name of readdirSync(directory).filter((name) => /\.(mdx|liquid)$/.test(name))) {
  checked++;
  const wrong = await whatIsWrong(name).catch((error) => error.message);
  if (wrong) {
    console.log(`${name}: ${wrong}`);
  }
}
console.log(`${checked} files checked`);
