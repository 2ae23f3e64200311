import io.github.ocr4j.builds.BuildLog

def (mixed, tolerated, unknown, withoutKey, nothing) = BuildLog.runs(basedir)
assert new File(basedir, 'target/generated-docs/good/index.md').text.contains('A good page')
assert mixed.contains('Converted 1, up to date 0, failed 5; 1 page')
assert tolerated.contains('Converted 0, up to date 1, failed 5; 0 pages')
assert mixed.contains('[ERROR] empty.pdf is empty (0 bytes)')
assert mixed.contains('[ERROR] note.pdf is named .pdf but holds text/plain')
assert mixed.contains('[ERROR] truncated.pdf')
assert mixed.contains("[ERROR] twin.docx and twin.pdf would be written to the same 'twin': rename one of them")
assert mixed.contains("[ERROR] twin.pdf and twin.docx would be written to the same 'twin': rename one of them")
assert mixed.contains('5 documents were not converted, see above')
assert unknown.contains("'abbyy' is no value of engine: set -Docr.engine to auto, local or mistral.")
assert withoutKey.contains('[ERROR] good.pdf: No answer is stored. engine=mistral needs a key')
assert nothing.contains('Nothing to do: there is no directory')
return true
