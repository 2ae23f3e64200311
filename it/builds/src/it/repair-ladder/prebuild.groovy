import groovy.json.JsonOutput
import io.github.ocr4j.builds.Documents
import io.github.ocr4j.simulated.SimulatedService
import io.github.ocr4j.simulated.traffic.Fault
import java.awt.image.BufferedImage
import javax.imageio.ImageIO

Documents.pdf(new File(basedir, 'src/docs/report.pdf'), 'Annual report', 'Second page')
def service = SimulatedService.builder().key('test-key').start()
def picture = new ByteArrayOutputStream()
ImageIO.write(new BufferedImage(1700, 2200, BufferedImage.TYPE_BYTE_GRAY), 'jpeg', picture)
def whole = [
    id: 'img-0.jpeg', top_left_x: 0, top_left_y: 0, bottom_right_x: 1700, bottom_right_y: 2200,
    image_base64: 'data:image/jpeg;base64,' + picture.toByteArray().encodeBase64()]
def size = [dpi: 200, height: 2200, width: 1700]
def pages = [
    [index: 0, markdown: '# Annual report', images: [], dimensions: size],
    [index: 1, markdown: '![img-0.jpeg](img-0.jpeg)', images: [whole], dimensions: size]]
// The service answers by itself from the second call on: then it has the text.
service.faults().next('/v1/ocr', 1, Fault.answer(200, JsonOutput.toJson([
    pages: pages,
    model: 'mistral-ocr-2512',
    usage_info: [pages_processed: 2, doc_size_bytes: 1000]])))
context.put('service', service)
new File(basedir, 'test.properties').text = """\
ocr.baseUrl=${service.uri()}
ocr.apiKey=test-key
"""
return true
