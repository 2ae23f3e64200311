def log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/generated-docs/good/index.md').text.contains('A good page')
assert log.contains('Converted 1, up to date 0, failed 5; 1 page')
assert log.contains('Converted 0, up to date 1, failed 5; 0 pages')
assert log.contains('[ERROR] empty.pdf is empty (0 bytes)')
assert log.contains('[ERROR] note.pdf is named .pdf but holds text/plain')
assert log.contains('[ERROR] truncated.pdf')
assert log.contains("[ERROR] twin.docx and twin.pdf would be written to the same 'twin': rename one of them")
assert log.contains("[ERROR] twin.pdf and twin.docx would be written to the same 'twin': rename one of them")
assert log.contains('5 documents were not converted, see above')
assert log.contains("'abbyy' is no value of engine: set -Docr.engine to auto, mistral or local.")
assert log.contains('[ERROR] good.pdf: No answer is stored, and engine=mistral needs a key')
assert log.contains('Nothing to do: there is no directory')
return true
