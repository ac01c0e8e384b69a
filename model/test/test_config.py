from pathlib import Path

import pytest

from model.core.config import Config, ConfigError, config_from, config_to, load_config


def test_an_unknown_key_is_refused_with_its_place():
    with pytest.raises(ConfigError, match="diffusion.facter"):
        config_from({"diffusion": {"facter": 2.0}})


def test_an_unknown_table_is_refused():
    with pytest.raises(ConfigError, match="networks"):
        config_from({"networks": {}})


def test_a_value_of_another_type_is_refused():
    with pytest.raises(ConfigError, match="loop.batch"):
        config_from({"loop": {"batch": "many"}})


def test_a_choice_that_does_not_exist_is_refused():
    with pytest.raises(ConfigError, match="optimiser.kind"):
        config_from({"optimiser": {"kind": "sgd"}})


def test_the_loss_of_the_paper_is_one_of_diffusion():
    with pytest.raises(ConfigError, match="network.kind"):
        config_from({"network": {"kind": "twin"}, "diffusion": {"loss": "paper"}})


def test_levels_that_do_not_fall_from_one_are_refused():
    with pytest.raises(ConfigError, match="sampling.levels"):
        config_from({"sampling": {"levels": [1.0, 0.5, 0.5]}})


def test_a_dropout_of_everything_is_refused():
    with pytest.raises(ConfigError, match="dropout"):
        config_from({"network": {"dropout": 1.0}})


def test_a_configuration_survives_its_checkpoint():
    config = config_from({"network": {"width": 48}, "sampling": {"levels": [1, 0.5]}})
    assert config.sampling.levels == (1.0, 0.5)
    assert config_from(config_to(config)) == config


def test_the_shipped_configurations_are_valid():
    found = list((Path(__file__).parents[1] / "tasks").glob("*/*.toml"))
    assert len(found) >= 4
    assert all(isinstance(load_config(path), Config) for path in found)
