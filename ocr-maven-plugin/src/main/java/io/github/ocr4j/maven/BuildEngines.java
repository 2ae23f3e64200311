package io.github.ocr4j.maven;

import io.github.ocr4j.convert.internal.engine.EnginePool;
import javax.inject.Named;
import javax.inject.Singleton;

/** The engines of a build, shared by all its modules. */
@Named
@Singleton
public class BuildEngines extends EnginePool {
  /** Opens nothing yet. */
  public BuildEngines() {
    QuietLogging.apply();
  }
}
