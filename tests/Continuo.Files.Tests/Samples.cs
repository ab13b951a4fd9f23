namespace Continuo.Files.Tests;

/// <summary>A small valid system and its placements in all shapes.</summary>
internal static class Samples
{
    public const string System = """
        {
          "DirectedAcyclicGraph": {
            "c1": {"next": ["c2"], "transition_probability": [0.5]}
          },
          "Components": {
            "c1": {"s1": {"h1": {"next": ["c2"], "data_size": [2], "early_exit_probability": 0}},
                   "s2": {"h2": {"next": ["h3"], "data_size": [1], "early_exit_probability": 0.25},
                          "h3": {"next": ["c2"], "data_size": [2], "early_exit_probability": 0}}},
            "c2": {"s1": {"h1": {"next": [], "data_size": [1], "early_exit_probability": 0}}}
          },
          "EdgeResources": {"layer1": {"Cam": {"number": 2, "cost": 0.5, "memory": 4096, "n_cores": 4}}},
          "CloudResources": {"layer2": {"VM": {"number": 4, "cost": 1.2, "memory": 16384}}},
          "FaaSResources": {"layer3": {"transition_cost": 0, "Fn": {"cost": 0.8, "memory": 4096, "idle_time_before_kill": 600}}},
          "CompatibilityMatrix": {
            "c1": {"h1": [{"resource": "Cam", "memory": 512}, {"resource": "VM", "memory": 512}],
                   "h2": [{"resource": "Cam", "memory": 512}],
                   "h3": [{"resource": "VM", "memory": 512}]},
            "c2": {"h1": [{"resource": "VM", "memory": 512}, {"resource": "Fn", "memory": 512}]}
          },
          "Performance": {
            "c1": {"h1": {"Cam": {"model": "QTedge", "demand": 0.1}, "VM": {"model": "QTcloud", "demand": 0.1}},
                   "h2": {"Cam": {"model": "QTedge", "demand": 0.1}},
                   "h3": {"VM": {"model": "QTcloud", "demand": 0.1}}},
            "c2": {"h1": {"VM": {"model": "QTcloud", "demand": 0.2}, "Fn": {"model": "PACSLTK", "demandWarm": 0.2, "demandCold": 0.5}}}
          },
          "LocalConstraints": {"c1": {"local_res_time": 2}},
          "GlobalConstraints": {"p1": {"components": ["c1", "c2"], "global_res_time": 3}},
          "NetworkTechnology": {"ND1": {"computationalLayers": ["layer1", "layer2", "layer3"], "AccessDelay": 0.001, "Bandwidth": 100}},
          "Lambda": 1,
          "Time": 1
        }
        """;

    public static string[] Solutions { get; } =
    [
        """
        {"Lambda": 1, "components": {
          "c1": {"s2": {"h2": {"layer1": {"Cam": {"number": 1, "cost": 0.5}}, "response_time": 0.1}, "h3": {"layer2": {"VM": {"number": 3}}, "response_time": 0.1}},
                 "response_time": 0.2, "response_time_threshold": "inf"},
          "c2": {"s1": {"h1": {"layer3": {"Fn": {"cost": 0.8}}, "response_time": 0.1}}, "response_time": 0.2, "response_time_threshold": null}},
         "global_constraints": {}, "total_cost": "1.25", "feasible": true}
        """,
        """
        {"components": {
          "c1": {"h2": {"layer1": {"Cam": {"number": 1}}, "response_time": 0.1}, "h3": {"layer2": {"VM": {"number": 3}}}, "response_time": 0.2},
          "c2": {"h1": {"layer3": {"Fn": {}}}}}, "total_cost": 1.25}
        """,
        """
        {"components": {
          "c1": {"s2": {"h2": {"layer1": {"Cam": {"number": 1}}}, "h3": {"layer2": {"VM": {"number": 3}}}, "response_time": [0.2, 0.1]}, "response_time": 0.2},
          "c2": {"h1": {"layer3": {"Fn": {}}}, "s1": {"h1": {"response_time": 0.1}}, "response_time": 0.1}}}
        """,
        """
        {"assignment": {
          "c1": {"deployment": "s2", "partitions": [{"partition": "h2", "layer": "layer1", "resource": "Cam", "number": 1}, {"partition": "h3", "layer": "Layer2", "resource": "VM", "number": 3}]},
          "c2": {"deployment": "s1", "partitions": [{"partition": "h1", "layer": "layer3", "resource": "Fn", "number": 1}]}}}
        """,
        """
        [{"component": "c1", "deployment": "s2", "partition": "h2", "layer": "layer1", "resource": "Cam", "number": 1},
         {"component": "c1", "deployment": "s2", "partition": "h3", "layer": "layer2", "resource": "VM", "number": 3},
         {"component": "c2", "deployment": "s1", "partition": "h1", "resource": "Fn"}]
        """,
        """
        {"status": "optimal", "placement": {"components": {
          "c1": {"deployment": "s2", "partitions": {"h2": {"layer": "layer1", "resource": "Cam", "instances": 1}, "h3": {"resource": "VM", "instances": 3}}},
          "c2": {"deployment": "s1", "partitions": {"h1": {"resource": "Fn"}}}}}}
        """,
    ];
}
