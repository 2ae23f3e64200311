package io.github.ocr4j.maven;

import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.internal.MojoDescriptorCreator;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Configures goals as a build does; the harness only knows Maven's own configurator. */
final class GoalExtension extends MojoExtension {

  @Override
  protected Mojo lookupMojo(
      ExtensionContext context,
      String[] coordinates,
      Xpp3Dom configuration,
      PluginDescriptor plugin,
      Path pom)
      throws Exception {
    MojoDescriptor goal = plugin.getMojo(coordinates[3]);
    Mojo mojo =
        super.lookupMojo(
            context, coordinates, new Xpp3Dom("configuration"), new PluginDescriptor(), pom);
    PlexusContainer container = getContainer(context);
    MojoExecution execution = container.lookup(MojoExecution.class);
    execution.setMojoDescriptor(goal);
    new ParameterConfigurator()
        .configureComponent(
            mojo,
            new XmlPlexusConfiguration(
                Xpp3Dom.mergeXpp3Dom(configuration, MojoDescriptorCreator.convert(goal))),
            new PluginParameterExpressionEvaluator(container.lookup(MavenSession.class), execution),
            container.getContainerRealm());
    return mojo;
  }
}
