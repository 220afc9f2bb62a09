import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Runs Neo4j in the folder args[0] with the settings in args[1]; stops, and deletes the folder, when its starter ends. */
class Launcher {
    public static void main(String[] args) throws IOException {
        var home = Path.of(args[0]);
        var service = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(Path.of(args[1])).build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { service.shutdown(); delete(home); }));
        var database = (GraphDatabaseAPI) service.database("neo4j");
        var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("READY " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        // A forked child of the starter may hold the other end of standard input open after it.
        ProcessHandle.current().parent().ifPresent(starter -> starter.onExit().thenRun(() -> System.exit(0)));
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException kept) {
            System.err.println(folder + " is left behind: " + kept.getMessage());
        }
    }
}
