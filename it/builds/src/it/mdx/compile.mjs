// Compiles the files that it is given; says which ones are no MDX, and why.
import {compile} from '@mdx-js/mdx'
import {readFile} from 'node:fs/promises'

for (const file of process.argv.slice(2)) {
  try {
    await compile(await readFile(file, 'utf8'), {format: 'mdx'})
    console.log(`ok ${file}`)
  } catch (error) {
    console.log(`FAILED ${file}: ${error.message}`)
    process.exitCode = 1
  }
}
