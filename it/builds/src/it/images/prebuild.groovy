import io.github.ocr4j.builds.Services
import java.awt.image.BufferedImage
import javax.imageio.IIOImage
import javax.imageio.ImageIO

def picture = { int shade ->
  def image = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY)
  (0..<400).each { x -> (0..<300).each { y -> image.raster.setSample(x, y, 0, (shade + x / 3) % 256 as int) } }
  return image
}
def docs = new File(basedir, 'src/docs')
docs.mkdirs()
ImageIO.write(picture(100), 'png', new File(docs, 'book.png'))
def writer = ImageIO.getImageWritersByFormatName('tiff').next()
ImageIO.createImageOutputStream(new File(docs, 'fax.tiff')).withCloseable { out ->
  writer.output = out
  writer.prepareWriteSequence(null)
  (1..3).each { writer.writeToSequence(new IIOImage(picture(60 * it), null, null), null) }
  writer.endWriteSequence()
}
context.put('service', Services.start(basedir))
return true
